using System.Diagnostics;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>
/// 納付待ち: only "paid" is final. At the due time the provider is asked to close what is open; what turns out paid counts, and only its word
/// that nothing can come any more lets the application expire.
/// </summary>
internal static class AwaitingPaymentRules
{
    public static Decision Decide(State.AwaitingPayment state, Signal signal, Terms terms, DateTimeOffset now) => signal switch
    {
        Signal.PaymentSucceeded payment => Pay(state, payment, terms),
        Signal.PaymentFailed failed => Fail(state, failed, terms, now),
        Signal.FeeSet fee => Approval.Decide(state, fee, state.FeeRevision, terms),
        Signal.Rejected => Ending.Rejected(signal, terms, new Effect.CloseCheckout(state.FeeRevision)),
        Signal.Withdrawn => Ending.Withdrawn(signal, terms, new Effect.CloseCheckout(state.FeeRevision)),
        Signal.DeadlineReached when now >= (state.NextClosingAt ?? state.DueAt) => Close(state, terms, now),
        Signal.DeadlineReached when !state.IsClosing && now >= state.RemindAt =>
            Decision.Move(state with { RemindAt = null }, new Effect.Notify(NoticeKind.PaymentReminder, state.By)),
        Signal.DeadlineReached => Decision.Refuse(state, LifecycleRefusals.NotDue),
        Signal.ReturnedForCorrection => Decision.Refuse(state, LifecycleRefusals.AlreadyApproved),
        Signal.Posted => Decision.Refuse(state, LifecycleRefusals.NotPaid),
        Signal.Submitted => Decision.Refuse(state, LifecycleRefusals.AlreadySubmitted),
        Signal.Signed or Signal.Confirmed or Signal.Resubmitted => Decision.Refuse(state, LifecycleRefusals.AlreadySent),
        _ => throw new UnreachableException(),
    };

    private static Decision Pay(State.AwaitingPayment state, Signal.PaymentSucceeded payment, Terms terms)
    {
        if (payment.FeeRevision != state.FeeRevision)
            return Money.GiveBack(state, payment, RefundReason.FeeSuperseded, LifecycleRefusals.FeeSuperseded);
        if (payment.Charge.Amount != state.Fee)
            return Money.GiveBack(state, payment, RefundReason.WrongAmount, LifecycleRefusals.WrongAmount);
        return Service.Begin(payment, payment.Charge, terms, new Effect.Notify(NoticeKind.Paid, payment.Id));
    }

    private static Decision Fail(State.AwaitingPayment state, Signal.PaymentFailed failed, Terms terms, DateTimeOffset now)
    {
        if (failed.FeeRevision != state.FeeRevision)
            return Decision.Refuse(state, LifecycleRefusals.FeeSuperseded);
        return failed.Closed && state.IsClosing
            ? Ending.Expired(state, failed, terms, now)
            : Decision.Refuse(state, LifecycleRefusals.PaymentStillPossible);
    }

    private static Decision Close(State.AwaitingPayment state, Terms terms, DateTimeOffset now) => Decision.Move(
        state with { RemindAt = null, NextClosingAt = now + terms.Deadlines.ClosingRetry },
        new Effect.CloseCheckout(state.FeeRevision));
}
