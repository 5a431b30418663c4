using System.Diagnostics;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>審査中: staff set the fee, return or reject; the citizen may still take it back.</summary>
internal static class UnderReviewRules
{
    private static readonly DutyNotices Notices = new(NoticeKind.ReviewRequested, NoticeKind.ReviewOverdue);

    public static Decision Decide(State.UnderReview state, Signal signal, Terms terms, DateTimeOffset now) => signal switch
    {
        Signal.FeeSet fee => Approval.Decide(state, fee, feesSoFar: 0, terms),
        Signal.ReturnedForCorrection => Return(state, signal, terms),
        Signal.Rejected => Ending.Rejected(signal, terms),
        Signal.Withdrawn => Ending.Withdrawn(signal, terms),
        Signal.DeadlineReached when now >= state.Duty.NextNoticeAt =>
            Duties.Remind(state.Duty, signal, terms, now, Notices, duty => state with { Duty = duty }),
        Signal.DeadlineReached => Decision.Refuse(state, LifecycleRefusals.NotDue),
        Signal.Posted => Decision.Refuse(state, LifecycleRefusals.NotApproved),
        Signal.Submitted => Decision.Refuse(state, LifecycleRefusals.AlreadySubmitted),
        Signal.Signed or Signal.Confirmed or Signal.Resubmitted => Decision.Refuse(state, LifecycleRefusals.AlreadySent),
        Signal.PaymentSucceeded payment => Money.GiveBack(state, payment, RefundReason.NothingDue, LifecycleRefusals.NothingDue),
        Signal.PaymentFailed => Decision.Refuse(state, LifecycleRefusals.NothingDue),
        _ => throw new UnreachableException(),
    };

    private static Decision Return(State.UnderReview state, Signal signal, Terms terms) => Decision.Move(
        new State.Returned(
            state.Revision,
            signal.Id,
            RemindAt: signal.At + terms.Deadlines.CorrectionReminder,
            ExpiresAt: signal.At + terms.Deadlines.Correction),
        new Effect.Notify(NoticeKind.Returned, signal.Id));
}
