using System.Collections.Concurrent;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>The lifecycle's rows in memory.</summary>
public sealed class MemoryLifecycleStore(MemoryStorage storage, TimeProvider time) : ILifecycleStore
{
    private readonly ConcurrentDictionary<(ApplicationId Application, string SignalId), DateTimeOffset> pending = new();

    public Task<bool> EnqueueAsync(ApplicationId application, Signal signal, CancellationToken cancellation) => storage.AsOne(() =>
    {
        pending.TryAdd((application, signal.Id), time.GetUtcNow());
        return storage.Require(application).TryEnqueue(signal);
    });

    public Task<Ledger?> LoadAsync(ApplicationId application, CancellationToken cancellation) =>
        storage.AsOne(() => storage.Find(application)?.Load());

    public Task<string?> CommitAsync(Ledger loaded, Commit commit, CancellationToken cancellation) => storage.AsOne(() =>
    {
        var marker = (loaded.Head.Id, commit.Signal.Id);
        if (commit.Outbox.Count > 0)
            pending.TryAdd(marker, time.GetUtcNow());
        var version = storage.Require(loaded.Head.Id).TryCommit(loaded, commit);
        if (version is not null && commit.Outbox.Count == 0)
            pending.TryRemove(marker, out _);
        return version;
    });

    public Task ReleaseAsync(ApplicationId application, string signalId, CancellationToken cancellation) =>
        storage.AsOne(() => pending.TryRemove((application, signalId), out _));

    public async Task ReopenAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
            pending.TryAdd((application, entry.SignalId), time.GetUtcNow());
        await SettleAsync(application, entries, cancellation);
    }

    public Task SettleAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation) => storage.AsOne(() =>
    {
        foreach (var entry in entries)
            storage.Require(application).Settle(entry);
        return true;
    });

    public Task<Signal?> ReadSignalAsync(ApplicationId application, string signalId, CancellationToken cancellation) =>
        storage.AsOne(() => storage.Find(application)?.Payload(signalId));

    public Task<IReadOnlyList<AuditEntry>> ReadTrailAsync(ApplicationId application, CancellationToken cancellation) =>
        storage.AsOne<IReadOnlyList<AuditEntry>>(() => [.. storage.Find(application)?.Trail ?? []]);

    public IAsyncEnumerable<ApplicationId> FindUndeliveredAsync(DateTimeOffset olderThan, CancellationToken cancellation) => pending
        .Where(marker => marker.Value < olderThan && storage.Find(marker.Key.Application)?.Load().HasWork == true)
        .Select(marker => marker.Key.Application)
        .Distinct()
        .OrderBy(application => application.Value, StringComparer.Ordinal)
        .ToList()
        .ToAsyncEnumerable();
}
