using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>Staff approve and set the fee (手数料確定), or correct it before it is paid.</summary>
internal static class Approval
{
    public static Decision Decide(State state, Signal.FeeSet fee, int feesSoFar, Terms terms)
    {
        if (fee.ExpectedFeeRevision != feesSoFar)
            return Decision.Refuse(state, LifecycleRefusals.FeeOutdated);
        if (fee.Total > Yen.Zero && !terms.CostsFee)
            return Decision.Refuse(state, LifecycleRefusals.FeeNotAllowed);
        if (fee.Signature is { IsVoid: true })
            return Decision.Refuse(state, feesSoFar == 0 ? LifecycleRefusals.SignatureVoid : LifecycleRefusals.SignatureVoidAfterApproval);
        return fee.Total > Yen.Zero ? Ask(fee, feesSoFar, terms) : Service.Begin(fee, charge: null, terms, Waive(fee, feesSoFar, terms));
    }

    /// <summary>Who was asked to pay hears that nothing is due any more; where that is the end, the notice of the end says it.</summary>
    private static Effect[] Waive(Signal.FeeSet fee, int feesSoFar, Terms terms) => feesSoFar > 0 && terms.IsPosted
        ? [.. CloseBefore(feesSoFar), new Effect.Notify(NoticeKind.FeeWaived, fee.Id)]
        : CloseBefore(feesSoFar);

    private static Decision Ask(Signal.FeeSet fee, int feesSoFar, Terms terms)
    {
        var dueAt = fee.At + terms.Deadlines.Payment;
        var next = new State.AwaitingPayment(fee.Total, feesSoFar + 1, fee.Id, dueAt - terms.Deadlines.PaymentReminderBefore, dueAt);
        var notice = feesSoFar == 0 ? NoticeKind.PaymentRequested : NoticeKind.PaymentCorrected;
        return Decision.Move(next, [.. CloseBefore(feesSoFar), new Effect.Notify(notice, fee.Id)]);
    }

    /// <summary>Whoever still looks at the old amount must not pay it: its checkout is closed before the new one is told.</summary>
    private static Effect[] CloseBefore(int feeRevision) => feeRevision == 0 ? [] : [new Effect.CloseCheckout(feeRevision)];
}
