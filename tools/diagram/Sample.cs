using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Tools.Diagram;

/// <summary>A signal to try in a state.</summary>
/// <param name="Case">What is special about it, in a few words; empty for the usual one.</param>
/// <param name="Now">When it is decided.</param>
internal sealed record Sample(string Case, Signal Signal, DateTimeOffset Now)
{
    private static readonly Actor Citizen = Actor.Citizen("citizen");
    private static readonly Actor Staff = Actor.Staff("staff");
    private static readonly Actor Operator = Actor.Operator("operator");
    private static readonly Actor Provider = Actor.PaymentProvider("provider");
    private static readonly ReceiptNumber Number = ReceiptNumber.Draw(new(2026, 11, 24));
    private static readonly Yen Fee = Yen.Of(410);

    /// <summary>Everything that may reach an application in the state at the time. A new kind of signal is added here.</summary>
    public static IEnumerable<Sample> For(State state, DateTimeOffset now)
    {
        var (revision, fee) = (RevisionOf(state), FeeRevisionOf(state));
        yield return new("", new Signal.Submitted("submitted", Citizen, now), now);
        yield return new("", new Signal.Signed("signed", Citizen, now, revision, "evidence"), now);
        yield return new("other answers", new Signal.Signed("signed", Citizen, now, revision + 1, "evidence"), now);
        yield return new("", new Signal.Confirmed("confirmed", Citizen, now, revision, Number), now);
        yield return new("other answers", new Signal.Confirmed("confirmed", Citizen, now, revision + 1, Number), now);
        yield return new("", new Signal.FeeSet("fee", Staff, now, Lines(Fee), fee), now);
        yield return new("0 yen", new Signal.FeeSet("fee", Staff, now, [], fee), now);
        yield return new("a void signature", new Signal.FeeSet("fee", Staff, now, [], fee) { Signature = Void(now) }, now);
        yield return new("a colleague was first", new Signal.FeeSet("fee", Staff, now, Lines(Fee), fee - 1), now);
        yield return new("", new Signal.ReturnedForCorrection("return", Staff, now, "reason"), now);
        yield return new("", new Signal.Resubmitted("resubmitted", Citizen, now, revision + 1), now);
        yield return new("older answers", new Signal.Resubmitted("resubmitted", Citizen, now, revision), now);
        yield return new("", new Signal.Rejected("reject", Staff, now, "reason"), now);
        yield return new("", new Signal.Withdrawn("withdraw", Citizen, now), now);
        yield return new("", Paid("pi_first", Fee, fee, now), now);
        yield return new("another payment", Paid("pi_second", Fee, fee, now), now);
        yield return new("wrong amount", Paid("pi_wrong", Fee + Fee, fee, now), now);
        yield return new("for an older fee", Paid("pi_old", Fee, fee - 1, now), now);
        yield return new("", new Signal.PaymentFailed("failed", Provider, now, fee, Closed: false), now);
        yield return new("nothing can come any more", new Signal.PaymentFailed("failed", Provider, now, fee, Closed: true), now);
        yield return new("for an older fee", new Signal.PaymentFailed("failed", Provider, now, fee - 1, Closed: true), now);
        yield return new("", new Signal.RefundReported("refund", Provider, now, "pi_first", Fee, RefundStatus.Failed), now);
        yield return new("on its way", new Signal.RefundReported("refund", Provider, now, "pi_first", Fee, RefundStatus.Pending), now);
        yield return new("", new Signal.PaymentDisputed("dispute", Provider, now, "pi_first", Fee, DisputeStatus.Opened), now);
        yield return new("", new Signal.Posted("posted", Staff, now, TrackingNumber: null), now);
        yield return new("a void signature", new Signal.Posted("posted", Staff, now, TrackingNumber: null) { Signature = Void(now) }, now);
        yield return new("", new Signal.EffectsRetried("retried", Operator, now), now);
        yield return new("too early", Signal.DeadlineReached.For(now, sequence: 1), now);
        if (state.WakeUp is { } due)
            yield return new("", Signal.DeadlineReached.For(due, sequence: 1), due);
    }

    private static Signal.PaymentSucceeded Paid(string id, Yen amount, int feeRevision, DateTimeOffset now) =>
        new($"payment-{id}", Provider, now, feeRevision, new(id, amount, now));

    /// <summary>The certificate was revoked before it was used.</summary>
    private static SignatureCheck Void(DateTimeOffset now) => new(
        "evidence", now, RevocationStatus.Good, RevocationStatus.Revoked, "CRL", now, RevocationReason.AffiliationChanged, now.AddHours(-1));

    private static IReadOnlyList<FeeLine> Lines(Yen amount) => [new("certificate", new("証明書", "Certificate"), amount, 1)];

    private static int RevisionOf(State state) => state switch
    {
        State.AwaitingSignature awaiting => awaiting.Revision,
        State.AwaitingConfirmation awaiting => awaiting.Revision,
        State.UnderReview review => review.Revision,
        State.Returned returned => returned.Revision,
        _ => 1,
    };

    private static int FeeRevisionOf(State state) => (state as State.AwaitingPayment)?.FeeRevision ?? 0;
}
