using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Notices;

/// <summary>A notice as the lifecycle would ask for it.</summary>
/// <param name="Name">The kind, and what is special where a kind has more than one sample.</param>
internal sealed record NoticeSample(string Name, State State, Signal? Signal, Effect.Notify Notice)
{
    public const string Reason = "世帯主の氏名が空欄です。\n住民票のとおりに入力してください。";

    private static readonly DateTimeOffset Now = Given.Now;
    private static readonly Charge Charge = new("pi_1", Yen.Of(710), Now.AddMinutes(-3));

    private static readonly Signal.FeeSet Fee = new(
        "fee-1",
        Given.Staff,
        Now,
        [
            new("juminhyo", new("住民票の写し", "Copy of the resident record"), Yen.Of(300), 2),
            new("postage", new("郵送料", "Postage"), Yen.Of(110), 1, "定形で送るため"),
        ],
        0);

    private static readonly State.AwaitingPayment AwaitingPayment = new(Yen.Of(710), 1, "fee-1", Now.AddDays(11), Now.AddDays(14));
    private static readonly StaffDuty Overdue = Given.Duty with { Asked = true, Reminders = 2 };

    /// <summary>Whether the citizen pays for it.</summary>
    public bool CostsFee { get; init; } = true;

    /// <summary>Whether it ends with something in the post.</summary>
    public bool IsPosted { get; init; } = true;

    /// <summary>Whether the city has received it.</summary>
    public bool IsReceived { get; init; } = true;

    public static IReadOnlyList<NoticeSample> All { get; } =
    [
        Of(NoticeKind.Received, new State.UnderReview(1, Now, Given.Duty), new Signal.Confirmed("sent-1", Given.Citizen, Now, 1, Given.Number)),
        Of(NoticeKind.Received, new State.UnderReview(1, Now, Given.Duty), new Signal.Confirmed("sent-1", Given.Citizen, Now, 1, Given.Number), "free")
            with { CostsFee = false },
        Returned(NoticeKind.Returned, Now.AddDays(7)),
        Returned(NoticeKind.CorrectionReminder, null),
        Of(NoticeKind.PaymentRequested, AwaitingPayment, Fee),
        Of(NoticeKind.PaymentCorrected, AwaitingPayment with { FeeRevision = 2 }, Fee),
        Of(NoticeKind.FeeWaived, new State.AwaitingMailing(null, Given.Duty), new Signal.FeeSet("fee-2", Given.Staff, Now, [], 1)),
        Of(NoticeKind.PaymentReminder, AwaitingPayment with { RemindAt = null }, Fee),
        Of(NoticeKind.Paid, new State.AwaitingMailing(Charge, Given.Duty), Payment),
        Of(NoticeKind.Paid, new State.Completed(Now, Charge), Payment, "nothing-posted") with { IsPosted = false },
        .. Enum.GetValues<RefundReason>().Select(Refunded),
        Of(NoticeKind.Posted, new State.Mailed(Now, Charge, "posted-1"), new Signal.Posted("posted-1", Given.Staff, Now, "1234-5678-9012")),
        Of(NoticeKind.Posted, new State.Mailed(Now, Charge, "posted-1"), new Signal.Posted("posted-1", Given.Staff, Now, null), "untracked"),
        Of(NoticeKind.Completed, new State.Completed(Now, null), new Signal.FeeSet("fee-1", Given.Staff, Now, [], 0)),
        Of(NoticeKind.Rejected, new State.Rejected(Now, "reject-1"), new Signal.Rejected("reject-1", Given.Staff, Now, "申請できる方の要件に当てはまりませんでした。")),
        Of(NoticeKind.Withdrawn, new State.Withdrawn(Now), new Signal.Withdrawn("withdrawn-1", Given.Citizen, Now)),
        Of(NoticeKind.Withdrawn, new State.Withdrawn(Now), new Signal.Withdrawn("withdrawn-1", Given.Citizen, Now), "unsent") with { IsReceived = false },
        Expired(Stage.AwaitingSignature) with { IsReceived = false },
        Expired(Stage.Returned),
        Expired(Stage.AwaitingPayment),
        Of(NoticeKind.ReviewRequested, new State.UnderReview(1, Now, Given.Duty), Deadline),
        Of(NoticeKind.ReviewOverdue, new State.UnderReview(1, Now, Overdue), Deadline),
        Of(NoticeKind.MailingRequested, new State.AwaitingMailing(Charge, Given.Duty), Deadline),
        Of(NoticeKind.MailingOverdue, new State.AwaitingMailing(Charge, Overdue), Deadline),
        RefundReported(RefundStatus.Failed),
        RefundReported(RefundStatus.Succeeded),
        .. Enum.GetValues<DisputeStatus>().Select(Disputed),
        Of(NoticeKind.PromiseBroken, new State.UnderReview(1, Now, Overdue), Deadline),
    ];

    private static Signal Payment => new Signal.PaymentSucceeded("payment-pi_1", Given.Stripe, Now, 1, Charge);

    private static Signal Deadline => Signal.DeadlineReached.For(Now, 9);

    public static NoticeSample Of(NoticeKind kind) => All.First(sample => sample.Notice.Kind == kind);

    /// <summary>The mail of the sample.</summary>
    public async Task<Mail> WriteAsync(Language language, NoticeSettings? settings = null)
    {
        var driver = new NotifierDriver(language)
        {
            Terms = Given.Terms(paid: CostsFee, posted: IsPosted),
            Number = IsReceived ? NotifierDriver.ReceiptNumber : null,
            WithSettings = settings ?? NotifierDriver.Settings,
        };
        await driver.NotifyAsync(State, Signal, Notice);
        return Assert.Single(driver.Sent);
    }

    private static NoticeSample Of(NoticeKind kind, State state, Signal signal, string? special = null) =>
        new(special is null ? $"{kind}" : $"{kind}-{special}", state, signal, new(kind, signal.Id));

    private static NoticeSample Returned(NoticeKind kind, DateTimeOffset? remindAt) => Of(
        kind, new State.Returned(1, "return-1", remindAt, Now.AddDays(14)), new Signal.ReturnedForCorrection("return-1", Given.Staff, Now, Reason));

    private static NoticeSample Refunded(RefundReason reason)
    {
        var sample = Of(NoticeKind.Refunded, new State.Withdrawn(Now), Payment, $"{reason}");
        return sample with { Notice = sample.Notice with { GivenBack = new(Charge, reason) } };
    }

    private static NoticeSample RefundReported(RefundStatus status) => Of(
        NoticeKind.RefundReported,
        new State.Withdrawn(Now),
        new Signal.RefundReported($"refund-pi_1-{status}", Given.Stripe, Now, "pi_1", Yen.Of(710), status),
        $"{status}");

    private static NoticeSample Disputed(DisputeStatus status) => Of(
        NoticeKind.PaymentDisputed,
        new State.Mailed(Now, Charge, "posted-1"),
        new Signal.PaymentDisputed($"dispute-pi_1-{status}", Given.Stripe, Now, "pi_1", Yen.Of(710), status),
        $"{status}");

    private static NoticeSample Expired(Stage from) => Of(NoticeKind.Expired, new State.Expired(Now, from), Deadline, $"{from}");
}
