namespace IseWorkflow.Core.Health;

/// <summary>Knows which exceptions mean that something outside does not answer for now, and not that there is a bug.</summary>
public interface IOutages
{
    bool IsOutage(Exception error);
}
