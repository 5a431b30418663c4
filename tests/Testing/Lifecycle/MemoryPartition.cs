using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>The rows of one application.</summary>
internal sealed class MemoryPartition(ApplicationHead head)
{
    private readonly Dictionary<string, Signal?> signals = [];
    private readonly List<Signal> inbox = [];
    private readonly SortedDictionary<string, OutboxEntry> outbox = new(StringComparer.Ordinal);
    private State state = new State.Unsubmitted();
    private ReceiptNumber? number;
    private int version;

    public List<AuditEntry> Trail { get; } = [];

    public Dictionary<int, Answers> Answers { get; } = [];

    public Dictionary<int, SignedIdentity> Signers { get; } = [];

    public SortedDictionary<(int FeeRevision, int Attempt), Checkout> Checkouts { get; } = [];

    public ApplicationHead Head { get; } = head;

    public Ledger Load() => new(
        Head, state, number, [.. inbox], [.. outbox.Values], Trail.Count == 0 ? null : Trail[^1], version == 0 ? null : $"{version}");

    public bool TryEnqueue(Signal signal)
    {
        if (!signals.TryAdd(signal.Id, null))
            return false;
        inbox.Add(signal);
        return true;
    }

    /// <summary>
    /// All or nothing, as a transaction of the table: the version has to be the one that was loaded, and no row may be in the way.
    /// </summary>
    public string? TryCommit(Ledger loaded, Commit commit)
    {
        var wasInInbox = loaded.Inbox.Any(signal => signal.Id == commit.Signal.Id);
        if (loaded.Version != Load().Version || wasInInbox != inbox.Exists(signal => signal.Id == commit.Signal.Id))
            return null;
        if (!wasInInbox && signals.ContainsKey(commit.Signal.Id))
            return null;
        inbox.RemoveAll(signal => signal.Id == commit.Signal.Id);
        signals[commit.Signal.Id] = commit.Signal;
        (state, number) = (commit.Next, commit.Number);
        Trail.Add(commit.Entry);
        foreach (var entry in commit.Outbox)
            outbox.Add(entry.Key, entry);
        return $"{++version}";
    }

    /// <summary>What is gone was done by another turn and does not come back.</summary>
    public void Settle(OutboxEntry entry)
    {
        if (entry.Status == OutboxStatus.Done)
            outbox.Remove(entry.Key);
        else if (outbox.ContainsKey(entry.Key))
            outbox[entry.Key] = entry;
    }

    public ApplicationRecord Read() => new(
        Load(),
        [.. Trail],
        Answers.ToDictionary(),
        Signers.ToDictionary(),
        signals.Where(signal => signal.Value is not null).ToDictionary(signal => signal.Key, signal => signal.Value!),
        [.. Checkouts.Values],
        Undelivered: []);

    public Signal? Payload(string signalId) => signals.GetValueOrDefault(signalId);
}
