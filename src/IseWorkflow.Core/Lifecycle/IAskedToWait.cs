namespace IseWorkflow.Core.Lifecycle;

/// <summary>A failure by which another system asked for patience: nothing is wrong with the effect, so it is not counted as a failed try.</summary>
public interface IAskedToWait
{
    /// <summary>How long; null where it did not say, which is a failure like any other.</summary>
    TimeSpan? RetryAfter { get; }
}
