namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// Delivers signals and deadlines to the turn, one at a time per application. Its methods are hints: what has to happen stands in the inbox
/// or outbox already, and a lost hint is mended by the sweep. All are idempotent.
/// </summary>
public interface ILifecycleRuntime
{
    /// <summary>There is a new application with its first signal in the inbox.</summary>
    Task StartAsync(ApplicationId application, CancellationToken cancellation);

    /// <summary>There is a signal in the application's inbox. Only its name and id travel.</summary>
    Task SignalAsync(ApplicationId application, Signal signal, CancellationToken cancellation);

    /// <summary>An operator wants what stands in the outbox to be tried again.</summary>
    Task WakeAsync(ApplicationId application, CancellationToken cancellation);
}
