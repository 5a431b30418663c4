namespace IseWorkflow.Core.Health;

/// <summary>Asks one thing that the service depends on whether it answers. Changes nothing there.</summary>
public interface IHealthProbe
{
    /// <summary>What is asked, lower case, such as <c>mail</c>; stands in the health report.</summary>
    string Name { get; }

    /// <summary>Returns where it answers as it should; any exception says that it does not.</summary>
    Task CheckAsync(CancellationToken cancellation);
}
