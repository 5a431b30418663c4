using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>Before the first signal.</summary>
internal static class UnsubmittedRules
{
    public static Decision Decide(State state, Signal signal, Terms terms) => signal switch
    {
        Signal.Submitted => Decision.Move(ToSignOrSend.For(revision: 1, signal.At + terms.Deadlines.SignAndSend, terms)),
        Signal.PaymentSucceeded payment => Money.GiveBack(state, payment, RefundReason.NothingDue, LifecycleRefusals.NotSubmitted),
        _ => Decision.Refuse(state, LifecycleRefusals.NotSubmitted),
    };
}
