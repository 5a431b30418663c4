using IseWorkflow.Core.Audit;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>State, inbox, outbox and trail of an application: rows of one partition, so that a commit is one transaction.</summary>
public interface ILifecycleStore
{
    /// <summary>Puts a signal into the inbox. From its return on the signal is never lost.</summary>
    /// <returns>False where a signal with this id is there or was handled already; nothing changed then.</returns>
    Task<bool> EnqueueAsync(ApplicationId application, Signal signal, CancellationToken cancellation);

    /// <summary>Everything a turn needs; null where there is no such application.</summary>
    Task<Ledger?> LoadAsync(ApplicationId application, CancellationToken cancellation);

    /// <summary>
    /// Writes next state, audit entry, outbox and the signal's payload, and takes the signal out of the inbox: one transaction, guarded by
    /// the version that was loaded.
    /// </summary>
    /// <returns>The new version; null where somebody else committed since, or the signal was handled meanwhile: load again.</returns>
    Task<string?> CommitAsync(Ledger loaded, Commit commit, CancellationToken cancellation);

    /// <summary>Writes back what became of outbox entries: done ones go, failed ones keep their count and next attempt.</summary>
    Task SettleAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation);

    /// <summary>The signal is handled and its effects are done: the sweep need not watch over it any more. Best effort; the sweep finds out by itself.</summary>
    Task ReleaseAsync(ApplicationId application, string signalId, CancellationToken cancellation);

    /// <summary>Writes back effects that were set aside and are to be tried again, watched over from before that is written.</summary>
    Task ReopenAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation);

    /// <summary>The payload of a handled signal; null where unknown or erased.</summary>
    Task<Signal?> ReadSignalAsync(ApplicationId application, string signalId, CancellationToken cancellation);

    /// <summary>The audit trail, oldest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadTrailAsync(ApplicationId application, CancellationToken cancellation);

    /// <summary>Applications with a signal acknowledged before the instant that is not handled yet, or whose effects are not done: what the sweep wakes.</summary>
    IAsyncEnumerable<ApplicationId> FindUndeliveredAsync(DateTimeOffset olderThan, CancellationToken cancellation);
}
