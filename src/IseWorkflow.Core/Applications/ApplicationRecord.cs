using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Core.Applications;

/// <summary>All that is stored of an application, as of one moment. What was erased is missing.</summary>
/// <param name="Trail">The audit trail, oldest first.</param>
/// <param name="Answers">By revision.</param>
/// <param name="Signers">Who signed, by revision.</param>
/// <param name="Handled">What the handled signals said, by their ids.</param>
/// <param name="Checkouts">Oldest first.</param>
/// <param name="Undelivered">Mails that did not arrive, oldest first.</param>
public sealed record ApplicationRecord(
    Ledger Ledger,
    IReadOnlyList<AuditEntry> Trail,
    IReadOnlyDictionary<int, Answers> Answers,
    IReadOnlyDictionary<int, SignedIdentity> Signers,
    IReadOnlyDictionary<string, Signal> Handled,
    IReadOnlyList<Checkout> Checkouts,
    IReadOnlyList<UndeliveredMail> Undelivered)
{
    /// <summary>What a handled signal said; null where it was not handled, is of another kind, or was erased.</summary>
    public T? Said<T>(string signalId)
        where T : Signal => Handled.GetValueOrDefault(signalId) as T;

    /// <summary>The entries of a kind of signal that changed something, oldest first.</summary>
    public IEnumerable<AuditEntry> Accepted(string signal) => Trail.Where(entry => entry.Signal == signal && entry.RefusalCode is null);
}
