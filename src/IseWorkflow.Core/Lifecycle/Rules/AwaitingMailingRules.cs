using System.Diagnostics;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>発送待ち: staff issue and post; where the city cannot issue, what was paid goes back.</summary>
internal static class AwaitingMailingRules
{
    private static readonly DutyNotices Notices = new(NoticeKind.MailingRequested, NoticeKind.MailingOverdue);

    public static Decision Decide(State.AwaitingMailing state, Signal signal, Terms terms, DateTimeOffset now) => signal switch
    {
        Signal.Posted { Signature.IsVoid: true } => Decision.Refuse(state, LifecycleRefusals.SignatureVoidAfterApproval),
        Signal.Posted => Post(state, signal, terms),
        Signal.Rejected => Ending.Rejected(signal, terms, CannotIssue(state.Charge, signal)),
        Signal.DeadlineReached when now >= state.Duty.NextNoticeAt =>
            Duties.Remind(state.Duty, signal, terms, now, Notices, duty => state with { Duty = duty }),
        Signal.DeadlineReached => Decision.Refuse(state, LifecycleRefusals.NotDue),
        Signal.PaymentSucceeded payment => Money.Further(state, payment, state.Charge, RefundReason.NothingDue, LifecycleRefusals.NothingDue),
        Signal.PaymentFailed => Decision.Refuse(state, LifecycleRefusals.NothingDue),
        Signal.Withdrawn => Decision.Refuse(state, LifecycleRefusals.TooLateToWithdraw),
        Signal.FeeSet or Signal.ReturnedForCorrection => Decision.Refuse(state, LifecycleRefusals.AlreadyApproved),
        Signal.Submitted => Decision.Refuse(state, LifecycleRefusals.AlreadySubmitted),
        Signal.Signed or Signal.Confirmed or Signal.Resubmitted => Decision.Refuse(state, LifecycleRefusals.AlreadySent),
        _ => throw new UnreachableException(),
    };

    private static Decision Post(State.AwaitingMailing state, Signal signal, Terms terms) => Decision.Move(
        new State.Mailed(signal.At, state.Charge, signal.Id),
        new Effect.Notify(NoticeKind.Posted, signal.Id),
        Ending.Erasure(signal.At, terms));

    private static Effect[] CannotIssue(Charge? charge, Signal signal) =>
        charge is null ? [] : Money.Refund(charge, RefundReason.CannotIssue, signal);
}
