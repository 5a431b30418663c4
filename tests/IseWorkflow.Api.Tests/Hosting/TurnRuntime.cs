using System.Collections.Concurrent;
using IseWorkflow.Core.Lifecycle;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Tests.Hosting;

/// <summary>Runs the real turn, one at a time, within the request that causes it; while held, not before it is let go.</summary>
internal sealed class TurnRuntime(IServiceProvider services, TimeProvider time) : ILifecycleRuntime, IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly ConcurrentQueue<ApplicationId> waiting = new();
    private volatile bool isHeld;

    public void Hold() => isHeld = true;

    public async Task LetGoAsync()
    {
        isHeld = false;
        while (waiting.TryDequeue(out var application))
            await WakeAsync(application, CancellationToken.None);
    }

    public Task StartAsync(ApplicationId application, CancellationToken cancellation) => WakeAsync(application, cancellation);

    public Task SignalAsync(ApplicationId application, Signal signal, CancellationToken cancellation) => WakeAsync(application, cancellation);

    public Task WakeAsync(ApplicationId application, CancellationToken cancellation)
    {
        if (!isHeld)
            return RunAsync(application, cancellation);
        waiting.Enqueue(application);
        return Task.CompletedTask;
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task RunAsync(ApplicationId application, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            await services.GetRequiredService<Turn>().WakeAsync(application, time.GetUtcNow(), cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}
