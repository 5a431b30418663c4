using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>Payments that do not count: refused and given back, with a mail that says why.</summary>
internal static class Money
{
    public static Decision GiveBack(State state, Signal.PaymentSucceeded payment, RefundReason reason, Refusal refusal) =>
        Decision.Refuse(state, refusal, Refund(payment.Charge, reason, payment));

    /// <summary>Gives a charge back, then tells the citizen of it.</summary>
    public static Effect[] Refund(Charge charge, RefundReason reason, Signal because)
    {
        var refund = new Effect.Refund(charge, reason);
        return [refund, new Effect.Notify(NoticeKind.Refunded, because.Id, refund)];
    }

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
