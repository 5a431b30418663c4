using DurableTask.Core.Exceptions;
using IseWorkflow.Core.Lifecycle;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>
/// Delivers signals to the application's orchestration, whose instance id is the application's. Where there is none, or it has ended, one is
/// started: an event for it would be lost.
/// </summary>
internal sealed class DurableRuntime(DurableClients clients) : ILifecycleRuntime
{
    /// <summary>An instance in one of these states hears events; it is not replaced.</summary>
    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Most often there is none yet, so that nobody looks first.</summary>
    public async Task StartAsync(ApplicationId application, CancellationToken cancellation)
    {
        if (!await TryStartAsync(application, SignalNotice.Submitted, cancellation))
            await RaiseAsync(application, SignalNotice.Wake, cancellation);
    }

    public Task SignalAsync(ApplicationId application, Signal signal, CancellationToken cancellation) =>
        DeliverAsync(application, SignalNotice.Of(signal), cancellation);

    public Task WakeAsync(ApplicationId application, CancellationToken cancellation) =>
        DeliverAsync(application, SignalNotice.Wake, cancellation);

    private async Task DeliverAsync(ApplicationId application, SignalNotice notice, CancellationToken cancellation)
    {
        if (await IsAliveAsync(application, cancellation) || !await TryStartAsync(application, notice, cancellation))
            await RaiseAsync(application, notice, cancellation);
    }

    private Task RaiseAsync(ApplicationId application, SignalNotice notice, CancellationToken cancellation) =>
        clients.Current.RaiseEventAsync(application.Value, SignalNotice.Event, notice, cancellation);

    private async Task<bool> IsAliveAsync(ApplicationId application, CancellationToken cancellation) =>
        await clients.Current.GetInstanceAsync(application.Value, cancellation) is { IsCompleted: false };

    /// <summary>False where somebody else has started it meanwhile. The first turn takes everything that is in the inbox.</summary>
    private async Task<bool> TryStartAsync(ApplicationId application, SignalNotice notice, CancellationToken cancellation)
    {
        try
        {
            await clients.Current.ScheduleNewOrchestrationInstanceAsync(
                nameof(ApplicationLifecycle),
                new LifecycleInput(notice with { Id = null }, LifecycleStatus.New),
                new StartOrchestrationOptions(application.Value).WithDedupeStatuses(Alive),
                cancellation);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }
}
