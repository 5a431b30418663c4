using System.Collections.Concurrent;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Testing.Operations;

/// <summary>Occasions in memory.</summary>
public sealed class MemoryOccasions : IOccasions
{
    private readonly ConcurrentDictionary<Occasion, (Guid Holder, DateTimeOffset Until)> held = new();

    public Task<Hold?> TryTakeAsync(Occasion occasion, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        var hold = new Hold(occasion, Guid.NewGuid());
        var isTaken = held.TryGetValue(occasion, out var before)
            ? before.Until <= now && held.TryUpdate(occasion, (hold.Holder, until), before)
            : held.TryAdd(occasion, (hold.Holder, until));
        return Task.FromResult(isTaken ? hold : null);
    }

    public Task<bool> TryHoldAsync(Hold hold, DateTimeOffset until, CancellationToken cancellation) => Task.FromResult(
        held.TryGetValue(hold.Occasion, out var before)
        && before.Holder == hold.Holder
        && held.TryUpdate(hold.Occasion, (hold.Holder, until), before));
}
