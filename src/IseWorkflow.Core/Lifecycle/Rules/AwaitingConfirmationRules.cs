using System.Diagnostics;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>送信待ち: the citizen checks everything once more and sends it, changes the answers, or leaves.</summary>
internal static class AwaitingConfirmationRules
{
    public static Decision Decide(State.AwaitingConfirmation state, Signal signal, Terms terms, DateTimeOffset now) => signal switch
    {
        Signal.Confirmed sent when sent.Revision == state.Revision => Receive(state, sent, terms),
        Signal.Confirmed => Decision.Refuse(state, LifecycleRefusals.RevisionOutdated),
        Signal.Resubmitted changed when changed.Revision > state.Revision =>
            Decision.Move(ToSignOrSend.For(changed.Revision, state.ExpiresAt, terms)),
        Signal.Resubmitted => Decision.Refuse(state, LifecycleRefusals.RevisionOutdated),
        Signal.Withdrawn => Ending.Withdrawn(signal, terms),
        Signal.DeadlineReached when now >= state.ExpiresAt => Ending.Expired(state, signal, terms, now),
        Signal.DeadlineReached => Decision.Refuse(state, LifecycleRefusals.NotDue),
        Signal.Signed => Decision.Refuse(state, LifecycleRefusals.AlreadySigned),
        Signal.Submitted => Decision.Refuse(state, LifecycleRefusals.AlreadySubmitted),
        Signal.PaymentSucceeded payment => Money.GiveBack(state, payment, RefundReason.NothingDue, LifecycleRefusals.NothingDue),
        Signal.PaymentFailed => Decision.Refuse(state, LifecycleRefusals.NothingDue),
        Signal.FeeSet or Signal.ReturnedForCorrection or Signal.Rejected or Signal.Posted => Decision.Refuse(state, LifecycleRefusals.NotReceived),
        _ => throw new UnreachableException(),
    };

    private static Decision Receive(State.AwaitingConfirmation state, Signal.Confirmed sent, Terms terms) => Decision.Move(
        new State.UnderReview(state.Revision, sent.At, Duties.Begin(sent.At, terms.Deadlines.ReviewBusinessDays, terms.Calendar)),
        new Effect.Notify(NoticeKind.Received, sent.Id));
}
