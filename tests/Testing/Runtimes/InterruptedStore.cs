using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Testing.Runtimes;

/// <summary>A store with points at which a test may step in.</summary>
public sealed class InterruptedStore(ILifecycleStore store) : ILifecycleStore
{
    /// <summary>Decided, not yet written.</summary>
    public Interruption BeforeCommit { get; } = new();

    /// <summary>Written, no effect carried out.</summary>
    public Interruption AfterCommit { get; } = new();

    /// <summary>Effects carried out, which is not yet written.</summary>
    public Interruption BeforeSettle { get; } = new();

    public async Task<string?> CommitAsync(Ledger loaded, Commit commit, CancellationToken cancellation)
    {
        await BeforeCommit.ReachAsync();
        var version = await store.CommitAsync(loaded, commit, cancellation);
        await AfterCommit.ReachAsync();
        return version;
    }

    public async Task SettleAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation)
    {
        await BeforeSettle.ReachAsync();
        await store.SettleAsync(application, entries, cancellation);
    }

    public Task<bool> EnqueueAsync(ApplicationId application, Signal signal, CancellationToken cancellation) =>
        store.EnqueueAsync(application, signal, cancellation);

    public Task<Ledger?> LoadAsync(ApplicationId application, CancellationToken cancellation) => store.LoadAsync(application, cancellation);

    public Task ReleaseAsync(ApplicationId application, string signalId, CancellationToken cancellation) =>
        store.ReleaseAsync(application, signalId, cancellation);

    public Task ReopenAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation) =>
        store.ReopenAsync(application, entries, cancellation);

    public Task<Signal?> ReadSignalAsync(ApplicationId application, string signalId, CancellationToken cancellation) =>
        store.ReadSignalAsync(application, signalId, cancellation);

    public Task<IReadOnlyList<AuditEntry>> ReadTrailAsync(ApplicationId application, CancellationToken cancellation) =>
        store.ReadTrailAsync(application, cancellation);

    public IAsyncEnumerable<ApplicationId> FindUndeliveredAsync(DateTimeOffset olderThan, CancellationToken cancellation) =>
        store.FindUndeliveredAsync(olderThan, cancellation);
}
