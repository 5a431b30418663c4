using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Local.Clock;
using IseWorkflow.Local.Runtime;
using IseWorkflow.Testing.Runtimes;
using Microsoft.Extensions.Logging.Abstractions;

namespace IseWorkflow.Local.Tests.Runtime;

/// <summary>The embedded runtime on a scene's storage, with a clock that can be put forward.</summary>
internal sealed class EmbeddedDriver(RuntimeScene scene, TownClock clock) : IRuntimeDriver, ILifecycleRuntime
{
    private DueQueue queue = null!;
    private EmbeddedRuntime runtime = null!;

    public ILifecycleRuntime Runtime => this;

    public bool CanTravel => true;

    public FailedTurns Failed { get; private set; } = null!;

    public async Task StartAsync(CancellationToken cancellation)
    {
        queue = new DueQueue(clock);
        clock.Moved += queue.Pulse;
        Failed = new();
        runtime = new(queue, Failed, scene.Turn, scene.Index, scene.Store, clock, NullLogger<EmbeddedRuntime>.Instance);
        await runtime.StartAsync(cancellation);
    }

    public Task SettleAsync(ApplicationId application, CancellationToken cancellation) => queue.WaitUntilIdleAsync(cancellation);

    public async Task PassAsync(TimeSpan time, CancellationToken cancellation)
    {
        clock.MoveTo(clock.GetUtcNow() + time);
        await queue.WaitUntilIdleAsync(cancellation);
    }

    /// <summary>After the turn that is under way, which a test may have made crash.</summary>
    public async Task RestartAsync(CancellationToken cancellation)
    {
        await queue.WaitUntilIdleAsync(cancellation);
        await DisposeAsync();
        await StartAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        clock.Moved -= queue.Pulse;
        await runtime.StopAsync(CancellationToken.None);
        runtime.Dispose();
    }

    Task ILifecycleRuntime.StartAsync(ApplicationId application, CancellationToken cancellation) => queue.StartAsync(application, cancellation);

    Task ILifecycleRuntime.SignalAsync(ApplicationId application, Signal signal, CancellationToken cancellation) =>
        queue.SignalAsync(application, signal, cancellation);

    Task ILifecycleRuntime.WakeAsync(ApplicationId application, CancellationToken cancellation) => queue.WakeAsync(application, cancellation);
}
