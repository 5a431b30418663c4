using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>Ended: nothing happens any more, except that a payment which comes too late is given back.</summary>
internal static class FinalRules
{
    public static Decision Decide(State.Final state, Signal signal) => signal is Signal.PaymentSucceeded payment
        ? Money.Further(state, payment, state.Charge, RefundReason.PaidLate, LifecycleRefusals.Ended)
        : Decision.Refuse(state, LifecycleRefusals.Ended);
}
