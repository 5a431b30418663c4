using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Core.Tests.Payments;

public sealed class PaymentIntakeTests
{
    [Fact]
    public async Task A_payment_moves_the_application_and_is_told()
    {
        var scene = await PaidAsync();

        Assert.Equal("pi_1", ((State.AwaitingMailing)await scene.StateAsync()).Charge!.PaymentId);
        Assert.Equal(CheckoutStatus.Paid, Assert.Single(await scene.CheckoutsAsync()).Status);
        Assert.Single(scene.Subjects, subject => subject.Contains("お支払いを確認", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_delivered_five_times_counts_once()
    {
        var scene = await PaidAsync();
        var mails = scene.Subjects.Count();

        for (var i = 0; i < 5; i++)
            await scene.DeliverAsync();

        Assert.Equal(mails, scene.Subjects.Count());
        Assert.True(Assert.Single(scene.Provider.Payments).IsKept);
        Assert.Single(await scene.TrailAsync(), entry => entry.SignalId == "payment-pi_1");
    }

    [Fact]
    public async Task Events_in_the_wrong_order_end_in_the_same()
    {
        var scene = await PaymentScene.AskedAsync();
        var page = await scene.OpenPageAsync(PaymentMethod.Konbini);
        scene.Provider.ChooseKonbini(page);
        scene.Provider.PayAtKonbini(page);

        await scene.DeliverAsync(scene.Provider.Events[1]);
        await scene.DeliverAsync(scene.Provider.Events[0]);

        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
        Assert.Equal(CheckoutStatus.Paid, Assert.Single(await scene.CheckoutsAsync()).Status);
    }

    [Fact]
    public async Task A_second_payment_goes_back_and_the_first_is_kept()
    {
        var scene = await PaidAsync();
        var first = (PaymentEvent.CheckoutChanged)scene.Provider.Events[0];
        var order = new CheckoutOrder(
            scene.Application, Given.Number, 1, 2, Given.Lines(), Language.Ja, Given.Now.AddHours(1), new("https://a.example"), new("https://b.example"));
        var second = await scene.Provider.OpenAsync(order, TestContext.Current.CancellationToken);
        scene.Provider.Pay(second.Url!);

        await scene.DeliverAsync();
        await scene.DeliverAsync(first);

        Assert.Equal([null, RefundReason.PaidTwice], scene.Provider.Payments.Select(payment => payment.RefundedFor));
        Assert.Single(scene.Subjects, "【伊勢市】お支払いいただいた金額を返金します");
    }

    [Fact]
    public async Task An_event_of_an_application_that_is_not_there_is_taken_and_forgotten()
    {
        var scene = await PaidAsync();
        var paid = (PaymentEvent.CheckoutChanged)scene.Provider.Events[^1];

        await scene.DeliverAsync(paid with { Application = ApplicationId.New(TimeProvider.System) });
        await scene.DeliverAsync(new PaymentEvent.NotOurs("evt_9", Given.Now, "another product"));

        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
    }

    [Fact]
    public async Task A_refund_that_failed_reaches_staff_and_the_trail_once_a_status()
    {
        var scene = await PaidAsync();
        var failed = new PaymentEvent.RefundChanged("evt_8", Given.Now, scene.Application, "re_1", "pi_1", Given.Fee, RefundStatus.Failed);

        await scene.DeliverAsync(failed with { Status = RefundStatus.Pending });
        await scene.DeliverAsync(failed);
        await scene.DeliverAsync(failed with { EventId = "evt_9" });

        Assert.Single(scene.Subjects, subject => subject.StartsWith("【スマート申請】返金できませんでした", StringComparison.Ordinal));
        Assert.Equal(
            ["refund-re_1-pending", "refund-re_1-failed"],
            (await scene.TrailAsync()).Select(entry => entry.SignalId).Where(id => id.StartsWith("refund-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_refund_that_was_made_by_hand_and_failed_as_well_reaches_staff_again()
    {
        var scene = await PaidAsync();
        var failed = new PaymentEvent.RefundChanged("evt_8", Given.Now, scene.Application, "re_1", "pi_1", Given.Fee, RefundStatus.Failed);

        await scene.DeliverAsync(failed);
        await scene.DeliverAsync(failed with { EventId = "evt_9", RefundId = "re_2" });

        Assert.Equal(2, scene.Subjects.Count(subject => subject.StartsWith("【スマート申請】返金できませんでした", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_contested_payment_reaches_staff_as_it_is_opened_and_as_it_is_decided()
    {
        var scene = await PaidAsync();

        scene.Provider.Dispute("pi_1", DisputeStatus.Opened);
        await scene.DeliverAsync();
        scene.Provider.Dispute("pi_1", DisputeStatus.Lost);
        await scene.DeliverAsync();

        Assert.Equal(2, scene.Subjects.Count(subject => subject.Contains("異議", StringComparison.Ordinal)));
        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
    }

    private static async Task<PaymentScene> PaidAsync()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.DeliverAsync();
        return scene;
    }
}
