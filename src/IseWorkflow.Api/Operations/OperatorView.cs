using IseWorkflow.Api.Review;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Api.Operations;

/// <summary>An application as operators see it: ids, stages and instants, and nothing that a citizen or staff wrote.</summary>
/// <param name="WakeUp">When the state acts by itself next.</param>
/// <param name="NextAttempt">When an effect is to be tried next.</param>
/// <param name="Inbox">Signals that no turn has taken yet.</param>
/// <param name="Outbox">Effects that are not done yet.</param>
/// <param name="Trail">Everything that happened, oldest first.</param>
/// <param name="TrailHolds">Whether the trail's chain of hashes holds.</param>
internal sealed record OperatorView(
    ApplicationId Id,
    string Procedure,
    string ProcedureVersion,
    string Department,
    DateTimeOffset CreatedAt,
    Stage Stage,
    ReceiptNumber? ReceiptNumber,
    DateTimeOffset? WakeUp,
    DateTimeOffset? NextAttempt,
    IEnumerable<WaitingSignal> Inbox,
    IEnumerable<WaitingEffect> Outbox,
    IEnumerable<TrailEntry> Trail,
    bool TrailHolds)
{
    public static OperatorView Of(Inspection inspection)
    {
        var ledger = inspection.Ledger;
        return new(
            ledger.Head.Id,
            ledger.Head.ProcedureCode,
            ledger.Head.ProcedureVersion,
            ledger.Head.Department,
            ledger.Head.CreatedAt,
            ledger.State.Stage,
            ledger.Number,
            ledger.State.WakeUp,
            ledger.NextAttempt,
            ledger.Inbox.Select(WaitingSignal.Of),
            ledger.Outbox.Select(WaitingEffect.Of),
            inspection.Trail.Entries.Select(TrailEntry.Of),
            inspection.Trail.FirstFault() is null);
    }
}

/// <summary>A signal that no turn has taken yet. Its payload stays where it is.</summary>
internal sealed record WaitingSignal(string Id, string Signal, ActorKind By, DateTimeOffset At)
{
    public static WaitingSignal Of(Signal signal) => new(signal.Id, signal.Name, signal.By.Kind, signal.At);
}

/// <summary>An effect that is not done yet.</summary>
/// <param name="Notice">What is to be told, where it is a notice.</param>
/// <param name="Attempts">How often it failed.</param>
/// <param name="NextAttemptAt">Null where it is set aside.</param>
/// <param name="Error">Type of the last failure.</param>
internal sealed record WaitingEffect(
    string Key, string Effect, NoticeKind? Notice, string Status, int Attempts, DateTimeOffset? NextAttemptAt, string? Error)
{
    public static WaitingEffect Of(OutboxEntry entry) => new(
        entry.Key,
        entry.Effect.GetType().Name,
        (entry.Effect as Effect.Notify)?.Kind,
        entry.Status.ToString(),
        entry.Attempts,
        entry.NextAttemptAt,
        entry.LastError);
}
