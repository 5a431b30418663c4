using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Local.Runtime;

/// <summary>
/// Runs turns as they fall due, several applications at once. Rebuilt at start: every open application is looked at once, and every one that
/// ended with something left to do, so that a kill at any point loses nothing.
/// </summary>
internal sealed partial class EmbeddedRuntime(
    DueQueue queue, FailedTurns failed, Turn turn, IApplicationIndex index, ILifecycleStore store, TimeProvider time, ILogger<EmbeddedRuntime> logger)
    : BackgroundService
{
    private const int Workers = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RebuildAsync(stoppingToken);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task RebuildAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await foreach (var open in index.ListAsync(department: null, ended: false, cancellation))
            queue.Put(open.Id, now);
        await foreach (var application in store.FindUndeliveredAsync(DateTimeOffset.MaxValue, cancellation))
            queue.Put(application, now);
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            if (queue.TryTake() is { } application)
                queue.Finish(application, await RunAsync(application, cancellation));
            else
                await queue.WaitAsync(UntilNextDue(), cancellation);
        }
    }

    /// <summary>When the application is due next; null where nothing is planned.</summary>
    private async Task<DateTimeOffset?> RunAsync(ApplicationId application, CancellationToken cancellation)
    {
        try
        {
            var result = await turn.WakeAsync(application, time.GetUtcNow(), cancellation);
            failed.Forget(application);
            return result.WakeUp;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            var failure = failed.Add(application, error, time.GetUtcNow());
            TurnFailed(application, failure.Attempts, failure.Error, failure.NextAttemptAt, error.StackTrace);
            return failure.NextAttemptAt;
        }
    }

    private TimeSpan UntilNextDue()
    {
        var wait = (queue.NextDue ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
    }

    [LoggerMessage(50, LogLevel.Error, "Turn of application {Application} failed {Attempts} times ({Error}); next try at {Next:O}. {Stack}")]
    private partial void TurnFailed(ApplicationId application, int attempts, string error, DateTimeOffset? next, string? stack);
}
