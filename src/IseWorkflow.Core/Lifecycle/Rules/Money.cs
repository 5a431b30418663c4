using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>Payments that do not count: refused and given back, with a mail that says why.</summary>
internal static class Money
{
    public static Decision GiveBack(State state, Signal.PaymentSucceeded payment, RefundReason reason, Refusal refusal) => Decision.Refuse(
        state, refusal, new Effect.Refund(payment.Charge, reason), new Effect.Notify(NoticeKind.Refunded, payment.Id));

    /// <summary>A payment where one may count already: the same one again changes nothing, another one goes back.</summary>
    public static Decision Further(State state, Signal.PaymentSucceeded payment, Charge? kept, RefundReason otherwise, Refusal refusal)
    {
        if (kept is not null && kept.PaymentId == payment.Charge.PaymentId)
            return Decision.Refuse(state, LifecycleRefusals.AlreadyPaid);
        return kept is not null
            ? GiveBack(state, payment, RefundReason.PaidTwice, LifecycleRefusals.AlreadyPaid)
            : GiveBack(state, payment, otherwise, refusal);
    }
}
