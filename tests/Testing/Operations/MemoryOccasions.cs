using System.Collections.Concurrent;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Testing.Operations;

/// <summary>Occasions in memory.</summary>
public sealed class MemoryOccasions : IOccasions
{
    private readonly ConcurrentDictionary<Occasion, DateTimeOffset> held = new();

    public Task<bool> TryTakeAsync(Occasion occasion, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation) => Task.FromResult(
        held.TryGetValue(occasion, out var before) ? before <= now && held.TryUpdate(occasion, until, before) : held.TryAdd(occasion, until));

    public Task CloseAsync(Occasion occasion, CancellationToken cancellation) => WriteAsync(occasion, DateTimeOffset.MaxValue);

    public Task ReleaseAsync(Occasion occasion, CancellationToken cancellation) => WriteAsync(occasion, DateTimeOffset.UnixEpoch);

    private Task WriteAsync(Occasion occasion, DateTimeOffset heldUntil)
    {
        held[occasion] = heldUntil;
        return Task.CompletedTask;
    }
}
