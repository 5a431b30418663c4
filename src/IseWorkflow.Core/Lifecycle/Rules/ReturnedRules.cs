using System.Diagnostics;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>差戻し: the citizen corrects the answers, or takes it back; staff may still reject.</summary>
internal static class ReturnedRules
{
    public static Decision Decide(State.Returned state, Signal signal, Terms terms, DateTimeOffset now) => signal switch
    {
        Signal.Resubmitted changed when changed.Revision > state.Revision => Correct(state, changed, terms),
        Signal.Resubmitted => Decision.Refuse(state, LifecycleRefusals.RevisionOutdated),
        Signal.Rejected => Ending.Rejected(signal, terms),
        Signal.Withdrawn => Ending.Withdrawn(signal, terms),
        Signal.DeadlineReached when now >= state.ExpiresAt => Ending.Expired(state, signal, terms, now),
        Signal.DeadlineReached when now >= state.RemindAt =>
            Decision.Move(state with { RemindAt = null }, new Effect.Notify(NoticeKind.CorrectionReminder, state.By)),
        Signal.DeadlineReached => Decision.Refuse(state, LifecycleRefusals.NotDue),
        Signal.Submitted => Decision.Refuse(state, LifecycleRefusals.AlreadySubmitted),
        Signal.Signed or Signal.Confirmed => Decision.Refuse(state, LifecycleRefusals.CorrectFirst),
        Signal.ReturnedForCorrection => Decision.Refuse(state, LifecycleRefusals.AlreadyReturned),
        Signal.FeeSet or Signal.Posted => Decision.Refuse(state, LifecycleRefusals.AlreadyReturned),
        Signal.PaymentSucceeded payment => Money.GiveBack(state, payment, RefundReason.NothingDue, LifecycleRefusals.NothingDue),
        Signal.PaymentFailed => Decision.Refuse(state, LifecycleRefusals.NothingDue),
        _ => throw new UnreachableException(),
    };

    /// <summary>Who corrects on the last day still has the usual time to sign and send.</summary>
    private static Decision Correct(State.Returned state, Signal.Resubmitted changed, Terms terms)
    {
        var usual = changed.At + terms.Deadlines.SignAndSend;
        return Decision.Move(ToSignOrSend.For(changed.Revision, usual > state.ExpiresAt ? usual : state.ExpiresAt, terms));
    }
}
