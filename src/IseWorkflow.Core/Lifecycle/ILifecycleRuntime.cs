using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// Delivers signals and deadlines to the turn, one at a time per application. Both methods are hints: what has to happen stands in the
/// inbox already, and a lost hint is mended by the sweep. Both are idempotent.
/// </summary>
public interface ILifecycleRuntime
{
    /// <summary>There is a new application with its first signal in the inbox.</summary>
    Task StartAsync(ApplicationId application, CancellationToken cancellation);

    /// <summary>There is a signal in the application's inbox.</summary>
    Task SignalAsync(ApplicationId application, string signalId, CancellationToken cancellation);
}
