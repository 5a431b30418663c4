namespace IseWorkflow.Core.Operations;

/// <summary>Keeps an occasion held for as long as something is done on it, and tells that it was lost.</summary>
internal sealed class Holding : IAsyncDisposable
{
    /// <summary>For so long it stays held after its holder died.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    /// <summary>Two renewals may fail before somebody else can take it.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromMinutes(3);

    private readonly IOccasions occasions;
    private readonly Hold hold;
    private readonly TimeProvider time;
    private readonly PeriodicTimer timer;
    private readonly CancellationTokenSource lost;
    private readonly Task renewing;

    public Holding(IOccasions occasions, Hold hold, TimeProvider time, CancellationToken cancellation)
    {
        (this.occasions, this.hold, this.time) = (occasions, hold, time);
        timer = new(Renewal, time);
        lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        renewing = RenewAsync(cancellation);
    }

    /// <summary>Cancelled where somebody else took it: who was held up for too long must not go on beside them.</summary>
    public CancellationToken Token => lost.Token;

    /// <summary>Holds it until that instant and no longer renews it. False where somebody else took it.</summary>
    public async Task<bool> EndAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        await StopAsync();
        return await occasions.TryHoldAsync(hold, until, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        lost.Dispose();
    }

    private Task StopAsync()
    {
        timer.Dispose();
        return renewing;
    }

    private async Task RenewAsync(CancellationToken cancellation)
    {
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            if (!await WasLostAsync(cancellation))
                continue;
            await lost.CancelAsync();
            return;
        }
    }

    /// <summary>A storage that does not answer takes it from nobody: the next renewal will tell.</summary>
    private async Task<bool> WasLostAsync(CancellationToken cancellation)
    {
        try
        {
            return !await occasions.TryHoldAsync(hold, time.GetUtcNow() + Length, cancellation);
        }
        catch (Exception)
        {
            return false;
        }
    }
}
