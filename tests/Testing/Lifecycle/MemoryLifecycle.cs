using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>
/// The lifecycle's store in memory, with the promises of the real one: a signal's id is taken once and for ever, and a commit is one step,
/// guarded by the version that was loaded.
/// </summary>
public sealed class MemoryLifecycle : ILifecycleStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<ApplicationId, Partition> partitions = [];

    /// <summary>Decided, not yet written.</summary>
    public Interruption BeforeCommit { get; } = new();

    /// <summary>Written, no effect carried out.</summary>
    public Interruption AfterCommit { get; } = new();

    /// <summary>Effects carried out, which is not yet written.</summary>
    public Interruption BeforeSettle { get; } = new();

    /// <summary>A new application with its first signal unhandled.</summary>
    public void Create(ApplicationHead head, Signal.Submitted submitted)
    {
        lock (gate)
        {
            partitions[head.Id] = new(head);
            partitions[head.Id].Enqueue(submitted);
        }
    }

    public Task<bool> EnqueueAsync(ApplicationId application, Signal signal, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(PartitionOf(application).Enqueue(signal));
    }

    public Task<Ledger?> LoadAsync(ApplicationId application, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(partitions.GetValueOrDefault(application)?.ToLedger());
    }

    public async Task<string?> CommitAsync(Ledger loaded, Commit commit, CancellationToken cancellation)
    {
        await BeforeCommit.ReachAsync();
        string? version;
        lock (gate)
            version = PartitionOf(loaded.Head.Id).TryCommit(loaded, commit);
        await AfterCommit.ReachAsync();
        return version;
    }

    public async Task SettleAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation)
    {
        await BeforeSettle.ReachAsync();
        lock (gate)
            PartitionOf(application).Settle(entries);
    }

    public Task ReleaseAsync(ApplicationId application, string signalId, CancellationToken cancellation) => Task.CompletedTask;

    public Task ReopenAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation) =>
        SettleAsync(application, entries, cancellation);

    public Task<Signal?> ReadSignalAsync(ApplicationId application, string signalId, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(PartitionOf(application).Handled(signalId));
    }

    public Task<IReadOnlyList<AuditEntry>> ReadTrailAsync(ApplicationId application, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<AuditEntry>>([.. PartitionOf(application).Trail]);
    }

    public IAsyncEnumerable<ApplicationId> FindUndeliveredAsync(DateTimeOffset olderThan, CancellationToken cancellation)
    {
        lock (gate)
            return partitions.Where(pair => pair.Value.HasWorkOlderThan(olderThan)).Select(pair => pair.Key).ToList().ToAsyncEnumerable();
    }

    private Partition PartitionOf(ApplicationId application) =>
        partitions.GetValueOrDefault(application) ?? throw new UnknownApplicationException(application);

    /// <summary>The rows of one application.</summary>
    private sealed class Partition(ApplicationHead head)
    {
        private readonly Dictionary<string, Signal?> signals = [];
        private readonly List<Signal> inbox = [];
        private readonly SortedDictionary<string, OutboxEntry> outbox = new(StringComparer.Ordinal);
        private State state = new State.Unsubmitted();
        private ReceiptNumber? number;

        public List<AuditEntry> Trail { get; } = [];

        private string? Version => Trail.Count == 0 ? null : $"{Trail.Count}";

        public bool Enqueue(Signal signal)
        {
            if (!signals.TryAdd(signal.Id, null))
                return false;
            inbox.Add(signal);
            return true;
        }

        public Ledger ToLedger() => new(head, state, number, [.. inbox], [.. outbox.Values], Trail.LastOrDefault(), Version);

        public string? TryCommit(Ledger loaded, Commit commit)
        {
            if (loaded.Version != Version || !Take(loaded, commit.Signal))
                return null;
            (state, number) = (commit.Next, commit.Number);
            Trail.Add(commit.Entry);
            foreach (var entry in commit.Outbox)
                outbox.Add(entry.Key, entry);
            return Version;
        }

        /// <summary>An entry that is gone was done by another turn.</summary>
        public void Settle(IReadOnlyList<OutboxEntry> entries)
        {
            foreach (var entry in entries.Where(entry => outbox.ContainsKey(entry.Key)))
            {
                if (entry.Status == OutboxStatus.Done)
                    outbox.Remove(entry.Key);
                else
                    outbox[entry.Key] = entry;
            }
        }

        public Signal? Handled(string signalId) => signals.GetValueOrDefault(signalId);

        public bool HasWorkOlderThan(DateTimeOffset instant) => ToLedger().HasWork && signals.Values.OfType<Signal>().Concat(inbox).Any(signal => signal.At < instant);

        private bool Take(Ledger loaded, Signal signal)
        {
            var wasInInbox = loaded.Inbox.Any(other => other.Id == signal.Id);
            if (wasInInbox ? inbox.RemoveAll(other => other.Id == signal.Id) == 0 : signals.ContainsKey(signal.Id))
                return false;
            signals[signal.Id] = signal;
            return true;
        }
    }
}
