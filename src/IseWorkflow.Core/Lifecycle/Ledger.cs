using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>An application as a turn sees it.</summary>
/// <param name="State"><see cref="State.Unsubmitted"/> before the first commit.</param>
/// <param name="Number">The receipt number; null before the city received it.</param>
/// <param name="Inbox">Signals not yet handled, in the order in which they were acknowledged.</param>
/// <param name="Outbox">Effects not yet done, oldest first.</param>
/// <param name="LastEntry">The newest audit entry; null before the first.</param>
/// <param name="Version">Opaque; the store compares it at the commit.</param>
public sealed record Ledger(
    ApplicationHead Head,
    State State,
    ReceiptNumber? Number,
    IReadOnlyList<Signal> Inbox,
    IReadOnlyList<OutboxEntry> Outbox,
    AuditEntry? LastEntry,
    string? Version)
{
    /// <summary>The signals that were handled since it was loaded, so that nobody needs to read what they said.</summary>
    public IReadOnlyList<Signal> Handled { get; init; } = [];

    /// <summary>
    /// When an effect is to be tried next; null where none is. Of a decision's effects only the first counts: those behind it wait for it, also
    /// where it is set aside.
    /// </summary>
    public DateTimeOffset? NextAttempt => Outbox.GroupBy(entry => entry.Decision).Min(decision => decision.First().NextAttemptAt);

    /// <summary>Whether a turn has something to do without a deadline coming.</summary>
    public bool HasWork => Inbox.Count > 0 || NextAttempt is not null;
}
