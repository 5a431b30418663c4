using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Core.Applications;

/// <summary>Everything that is known of an application, as its pages show it. Nothing in it is stored for them: it follows from the record.</summary>
public sealed record ApplicationFile(ApplicationRecord Record, Procedure Procedure, Terms Terms)
{
    public Ledger Ledger => Record.Ledger;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AuditEntry> Trail => Record.Trail;

    /// <summary>The revision of the answers in force.</summary>
    public int Revision => Revisions.InForce(State, Trail);

    /// <summary>Null once erased.</summary>
    public Answers? Answers => Record.Answers.GetValueOrDefault(Revision);

    /// <summary>Who signed the revision; null where unsigned or erased.</summary>
    public SignedIdentity? Signer => Record.Signers.GetValueOrDefault(Revision);

    public ApplicationHead Head => Ledger.Head;

    public State State => Ledger.State;

    /// <summary>When something happened last.</summary>
    public DateTimeOffset UpdatedAt => Ledger.LastEntry?.At ?? Head.CreatedAt;

    /// <summary>The day of receipt (受付日) in Japan; null before. Its prices hold, because the fee is due at application (伊勢市手数料徴収条例 Art. 4).</summary>
    public DateOnly? ReceivedOn => Accepted(nameof(Signal.Confirmed)).FirstOrDefault() is { } entry ? JapaneseDate.Of(entry.At) : null;

    /// <summary>Until when the state waits for the citizen, or by when the city has promised its step; null where nothing is awaited.</summary>
    public DateTimeOffset? Deadline => State switch
    {
        State.AwaitingSignature awaiting => awaiting.ExpiresAt,
        State.AwaitingConfirmation awaiting => awaiting.ExpiresAt,
        State.Returned returned => returned.ExpiresAt,
        State.AwaitingPayment awaiting => awaiting.DueAt,
        State.UnderReview review => review.Duty.DueAt,
        State.AwaitingMailing mailing => mailing.Duty.DueAt,
        _ => null,
    };

    /// <summary>What staff asked to be corrected, while that is awaited.</summary>
    public string? ReturnReason => State is State.Returned { By: var by } ? Said<Signal.ReturnedForCorrection>(by)?.Reason : null;

    public string? RejectReason => State is State.Rejected { By: var by } ? Said<Signal.Rejected>(by)?.Reason : null;

    public string? TrackingNumber => State is State.Mailed { By: var by } ? Said<Signal.Posted>(by)?.TrackingNumber : null;

    /// <inheritdoc cref="ApplicationRecord.Said{T}"/>
    public T? Said<T>(string signalId)
        where T : Signal => Record.Said<T>(signalId);

    /// <inheritdoc cref="ApplicationRecord.Accepted"/>
    public IEnumerable<AuditEntry> Accepted(string signal) => Record.Accepted(signal);

    /// <summary>Whether the citizen may do this now, counting what is on its way already.</summary>
    public bool WouldTake(Signal signal, DateTimeOffset now) =>
        State is not State.Unsubmitted && Ledger.RefusalOf(signal, Terms, now) is null;
}
