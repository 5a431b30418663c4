using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Operations;

/// <summary>
/// Does on each occasion what is to be done once, on whichever instance comes first, however long that takes. Where the process dies in the
/// middle, the next run after a while does it again: rather twice than not at all.
/// </summary>
public sealed partial class RunOnce(IOccasions occasions, TimeProvider time, ILogger<RunOnce> logger)
{
    /// <summary>Runs it unless it was done or somebody is at it. What fails is not done, and its exception goes on to the caller.</summary>
    /// <param name="run">Its token is cancelled, too, where somebody else took the occasion because this process was held up for too long.</param>
    public async Task RunAsync(Occasion occasion, Func<CancellationToken, Task> run, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await occasions.TryTakeAsync(occasion, now, now + Holding.Length, cancellation) is not { } hold)
            return;
        await using var holding = new Holding(occasions, hold, time, cancellation);
        try
        {
            await run(holding.Token);
        }
        catch (OperationCanceledException) when (holding.Token.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            Lost(occasion.Name, occasion.At);
            return;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            await TryReleaseAsync(holding, cancellation);
            throw;
        }

        if (!await holding.EndAsync(Hold.Forever, cancellation))
            Lost(occasion.Name, occasion.At);
    }

    /// <summary>Where that fails as well, it is free again after a while, and what failed first is what is to be told.</summary>
    private static async Task TryReleaseAsync(Holding holding, CancellationToken cancellation)
    {
        try
        {
            await holding.EndAsync(Hold.Ended, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(73, LogLevel.Warning, "{Occasion} of {At:O} was taken over from this instance, which was held up: it may have been done twice")]
    private partial void Lost(string occasion, DateTimeOffset at);
}
