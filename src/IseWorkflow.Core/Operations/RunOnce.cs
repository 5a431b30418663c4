namespace IseWorkflow.Core.Operations;

/// <summary>
/// Does on each occasion what is to be done once, on whichever instance comes first. Where the process dies in the middle, the next run after
/// a while does it again: rather twice than not at all.
/// </summary>
public sealed class RunOnce(IOccasions occasions)
{
    /// <summary>Longer than any run takes, shorter than the time to the next.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>Runs it unless it was done or somebody is at it. What fails is not done, and its exception goes on to the caller.</summary>
    public async Task RunAsync(Occasion occasion, DateTimeOffset now, Func<Task> run, CancellationToken cancellation)
    {
        if (!await occasions.TryTakeAsync(occasion, now, now + Hold, cancellation))
            return;
        try
        {
            await run();
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            await TryReleaseAsync(occasion, cancellation);
            throw;
        }

        await occasions.CloseAsync(occasion, cancellation);
    }

    /// <summary>Where that fails as well, it is free again after a while, and what failed first is what is to be told.</summary>
    private async Task TryReleaseAsync(Occasion occasion, CancellationToken cancellation)
    {
        try
        {
            await occasions.ReleaseAsync(occasion, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
        }
    }
}
