namespace IseWorkflow.Testing.Payments;

/// <summary>Where a test gets between the service and what it calls.</summary>
public interface ISeams
{
    /// <summary>The port as the service shall see it.</summary>
    T At<T>(T port)
        where T : class;
}

/// <summary>Gets in between nowhere.</summary>
public sealed class NoSeams : ISeams
{
    public T At<T>(T port)
        where T : class => port;
}
