using System.Collections.Concurrent;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Payments;

/// <summary>Keeps the hints for whoever plays the runtime.</summary>
public sealed class HintedRuntime : ILifecycleRuntime
{
    private readonly ConcurrentQueue<ApplicationId> hints = new();

    public bool TryTake(out ApplicationId application) => hints.TryDequeue(out application);

    public Task StartAsync(ApplicationId application, CancellationToken cancellation) => HintAsync(application);

    public Task SignalAsync(ApplicationId application, Signal signal, CancellationToken cancellation) => HintAsync(application);

    public Task WakeAsync(ApplicationId application, CancellationToken cancellation) => HintAsync(application);

    private Task HintAsync(ApplicationId application)
    {
        hints.Enqueue(application);
        return Task.CompletedTask;
    }
}
