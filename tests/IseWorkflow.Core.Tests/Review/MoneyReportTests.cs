using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Review;
using IseWorkflow.Core.Tests.Applications;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Review;

public sealed class MoneyReportTests
{
    private static readonly DateTimeOffset Now = Given.Now;

    private static readonly Signal[] Paid =
    [
        new Signal.Submitted("submitted", Given.Citizen, Now),
        new Signal.Confirmed("confirmed-0001", Given.Citizen, Now, 1, Given.Number),
        new Signal.FeeSet("fee-1", Given.Staff, Now, Given.Lines(), 0),
        new Signal.PaymentSucceeded("payment-pi_1", Given.Stripe, Now, 1, new("pi_1", Given.Fee, Now)),
    ];

    [Theory]
    [InlineData(DisputeStatus.Opened, ReportedMoney.DisputeOpened)]
    [InlineData(DisputeStatus.Won, ReportedMoney.DisputeWon)]
    [InlineData(DisputeStatus.Lost, ReportedMoney.DisputeLost)]
    public void A_contested_payment_is_reported_with_what_became_of_it(DisputeStatus status, ReportedMoney what) => Assert.Equal(
        new MoneyReport(Now, what, Given.Fee, "pi_1", Counts: true),
        Assert.Single(After(new Signal.PaymentDisputed("dispute", Given.Stripe, Now, "pi_1", Given.Fee, status))));

    [Theory]
    [InlineData(RefundStatus.Pending, ReportedMoney.RefundPending)]
    [InlineData(RefundStatus.Succeeded, ReportedMoney.RefundSucceeded)]
    [InlineData(RefundStatus.Failed, ReportedMoney.RefundFailed)]
    public void A_refund_is_reported_with_how_it_stands(RefundStatus status, ReportedMoney what) =>
        Assert.Equal(what, Assert.Single(After(Refunded("pi_1", status))).What);

    [Fact]
    public void The_refund_of_a_payment_that_did_not_count_is_told_from_that_of_the_one_that_does() =>
        Assert.Equal([false, true], After(Refunded("pi_2"), Refunded("pi_1")).Select(report => report.Counts));

    [Fact]
    public void The_payment_of_an_application_that_was_refused_does_not_count_any_more()
    {
        var refused = new Signal.Rejected("reject", Given.Staff, Now, "発行できません");

        Assert.False(Assert.Single(After(refused, Refunded("pi_1"))).Counts);
    }

    [Fact]
    public void Nothing_is_reported_of_a_payment_that_went_well() => Assert.Empty(After());

    private static IReadOnlyList<MoneyReport> After(params Signal[] rest) =>
        MoneyReport.Of(FileOf.After(Given.Terms(signed: false), [.. Paid, .. rest]));

    private static Signal.RefundReported Refunded(string payment, RefundStatus status = RefundStatus.Succeeded) =>
        new($"refund-{payment}", Given.Stripe, Now, payment, Given.Fee, status);
}
