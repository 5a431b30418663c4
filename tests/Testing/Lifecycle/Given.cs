using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>Values of a usual application, to begin a test from.</summary>
public static class Given
{
    /// <summary>Tuesday 2026-11-24 10:30 in Japan, a business day.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 30, 0, TimeSpan.Zero);

    public static readonly Actor Citizen = Actor.Citizen("applicant");
    public static readonly Actor Staff = Actor.Staff("shimin");
    public static readonly Actor Stripe = Actor.PaymentProvider("evt_1");
    public static readonly Actor Operator = Actor.Operator("6f0c2f0e-4b1b-4a0e-9d6a-2f7f0f5d9c11");
    public static readonly ReceiptNumber Number = ReceiptNumber.Draw(new(2026, 11, 24));
    public static readonly Yen Fee = Yen.Of(410);
    public static readonly Charge Charge = new("pi_1", Fee, Now);

    public static readonly StaffDuty Duty = new(
        DueAt: new(2026, 11, 25, 8, 15, 0, TimeSpan.Zero),
        NextNoticeAt: new(2026, 11, 24, 23, 30, 0, TimeSpan.Zero));

    /// <summary>The guide's procedure: signed, paid after review, posted.</summary>
    public static Terms Terms(bool signed = true, bool paid = true, bool posted = true) =>
        new(signed, paid, posted, new Deadlines(), BusinessCalendar.Default);

    public static IReadOnlyList<FeeLine> Lines(int yen = 410) => [new("juminhyo", new("住民票の写し", "Resident record"), Yen.Of(yen), 1)];

    /// <summary>What came of checking the certificate of a signature that was taken a day before.</summary>
    public static SignatureCheck Check(
        RevocationStatus status = RevocationStatus.Good, RevocationStatus atReceipt = RevocationStatus.Good, DateTimeOffset? revokedAt = null) => new(
        Evidence: new string('e', 64),
        SignedAt: Now.AddDays(-1),
        atReceipt,
        status,
        Source: "CRL",
        CheckedAt: Now,
        status == RevocationStatus.Revoked ? RevocationReason.AffiliationChanged : null,
        status == RevocationStatus.Revoked ? revokedAt ?? Now : null);

    /// <summary>The certificate had been revoked before it was used, as nobody knew then.</summary>
    public static SignatureCheck VoidSignature { get; } = Check(RevocationStatus.Revoked, revokedAt: Now.AddDays(-2));

    /// <summary>One state of each kind, as the guide's procedure reaches it.</summary>
    public static IReadOnlyList<State> EachState { get; } =
    [
        new State.Unsubmitted(),
        new State.AwaitingSignature(1, Now.AddHours(72)),
        new State.AwaitingConfirmation(1, Now.AddHours(72)),
        new State.UnderReview(1, Now, Duty),
        new State.Returned(1, "return-1", Now.AddDays(7), Now.AddDays(14)),
        new State.AwaitingPayment(Fee, 1, "fee-1", Now.AddDays(11), Now.AddDays(14)),
        new State.AwaitingMailing(Charge, Duty),
        new State.Mailed(Now, Charge, "posted-1"),
        new State.Completed(Now, Charge),
        new State.Rejected(Now, "reject-1"),
        new State.Withdrawn(Now),
        new State.Expired(Now, Stage.AwaitingPayment),
    ];

    /// <summary>One signal of each kind, at the given time, as it would be right where it is expected.</summary>
    public static IReadOnlyList<Signal> EachSignal(DateTimeOffset at) =>
    [
        new Signal.Submitted("submitted", Citizen, at),
        new Signal.Signed("signed", Citizen, at, 1, "evidence"),
        new Signal.Confirmed("confirmed", Citizen, at, 1, Number),
        new Signal.FeeSet("fee", Staff, at, Lines(), 0),
        new Signal.ReturnedForCorrection("return", Staff, at, "年度を確認してください"),
        new Signal.Resubmitted("resubmitted", Citizen, at, 2),
        new Signal.Rejected("reject", Staff, at, "対象外です"),
        new Signal.Withdrawn("withdraw", Citizen, at),
        new Signal.PaymentSucceeded("payment-pi_1", Stripe, at, 1, Charge),
        new Signal.PaymentFailed("failed", Stripe, at, 1, Closed: false),
        new Signal.RefundReported("refund-re_1-failed", Stripe, at, "pi_1", Fee, RefundStatus.Failed),
        new Signal.PaymentDisputed("dispute-dp_1-opened", Stripe, at, "pi_1", Fee, DisputeStatus.Opened),
        new Signal.Posted("posted", Staff, at, "1234-5678-9012"),
        Signal.DeadlineReached.For(at, 9),
        new Signal.EffectsRetried("retried", Operator, at),
    ];
}
