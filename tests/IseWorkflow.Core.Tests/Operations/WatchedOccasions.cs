using System.Threading.Channels;
using IseWorkflow.Core.Operations;
using IseWorkflow.Testing.Operations;

namespace IseWorkflow.Core.Tests.Operations;

/// <summary>Occasions in memory that tell when one was to be held on to, and that may be down.</summary>
internal sealed class WatchedOccasions : IOccasions
{
    private readonly Channel<Hold> renewals = Channel.CreateUnbounded<Hold>();

    public bool IsDown { get; set; }

    /// <summary>The same occasions, for another instance.</summary>
    public MemoryOccasions Unwatched { get; } = new();

    public Task<Hold?> TryTakeAsync(Occasion occasion, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation) =>
        Unwatched.TryTakeAsync(occasion, now, until, cancellation);

    public async Task<bool> TryHoldAsync(Hold hold, DateTimeOffset until, CancellationToken cancellation)
    {
        var isHeld = !IsDown && await Unwatched.TryHoldAsync(hold, until, cancellation);
        renewals.Writer.TryWrite(hold);
        return IsDown ? throw new TimeoutException() : isHeld;
    }

    public ValueTask<Hold> NextRenewalAsync(CancellationToken cancellation) => renewals.Reader.ReadAsync(cancellation);
}
