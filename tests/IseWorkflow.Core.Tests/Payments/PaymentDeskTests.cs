using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Core.Tests.Payments;

/// <summary>What the lifecycle asks of the provider, through real turns.</summary>
public sealed class PaymentDeskTests
{
    private static readonly TimeSpan ToPay = TimeSpan.FromDays(14);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_the_due_time_the_checkout_is_expired_at_the_provider_and_then_the_application_ends()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Services.Time.Advance(ToPay - TimeSpan.FromHours(1));
        var page = await scene.OpenPageAsync();

        await scene.PassAsync(TimeSpan.FromHours(1));

        Assert.False(scene.Provider.Pay(page));
        Assert.IsType<State.Expired>(await scene.StateAsync());
        Assert.Contains("【伊勢市】期限が過ぎたため、申請を終了しました", scene.Subjects);
    }

    [Fact]
    public async Task A_payment_in_time_whose_webhook_was_lost_counts_at_the_due_time()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());

        await scene.PassAsync(ToPay);

        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
        Assert.True(Assert.Single(scene.Provider.Payments).IsKept);
    }

    [Fact]
    public async Task An_outage_of_the_provider_keeps_the_application_alive_until_it_answers()
    {
        var scene = await PaymentScene.AskedAsync();
        await scene.OpenPageAsync();
        scene.Provider.IsDown = true;
        for (var hours = 0; hours < 30; hours++)
            await scene.PassAsync(hours == 0 ? ToPay : TimeSpan.FromHours(1));
        Assert.IsType<State.AwaitingPayment>(await scene.StateAsync());

        scene.Provider.IsDown = false;
        await scene.PassAsync(TimeSpan.FromHours(1));

        Assert.IsType<State.Expired>(await scene.StateAsync());
    }

    [Fact]
    public async Task A_payment_on_its_way_at_the_due_time_is_waited_for_and_counts()
    {
        var scene = await PaymentScene.AskedAsync();
        var page = await scene.OpenPageAsync(PaymentMethod.Konbini);
        scene.Provider.ChooseKonbini(page);
        await scene.PassAsync(ToPay);
        await scene.PassAsync(TimeSpan.FromHours(5));
        Assert.IsType<State.AwaitingPayment>(await scene.StateAsync());

        scene.Provider.PayAtKonbini(page);
        await scene.DeliverAsync();

        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
    }

    [Fact]
    public async Task A_number_for_the_convenience_store_that_lapses_after_the_due_time_ends_the_application()
    {
        var scene = await PaymentScene.AskedAsync();
        var page = await scene.OpenPageAsync(PaymentMethod.Konbini);
        scene.Provider.ChooseKonbini(page);
        await scene.PassAsync(ToPay);
        scene.Provider.LetKonbiniLapse(page);

        await scene.PassAsync(TimeSpan.FromHours(1));

        Assert.IsType<State.Expired>(await scene.StateAsync());
    }

    [Fact]
    public async Task A_closing_repeated_after_a_crash_says_it_once_and_one_asked_for_anew_says_it_anew()
    {
        var scene = await PaymentScene.AskedAsync();

        await scene.Services.Desk.CloseAsync(scene.Application, 1, Cancellation);
        await scene.Services.Desk.CloseAsync(scene.Application, 1, Cancellation);
        Assert.Single((await scene.LedgerAsync()).Inbox);
        await scene.RunTurnsAsync();
        await scene.PassAsync(ToPay);

        Assert.IsType<State.Expired>(await scene.StateAsync());
        var closings = (await scene.TrailAsync()).Where(entry => entry.SignalId.StartsWith("closed-1-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["payment_still_possible", null], closings.Select(entry => entry.RefusalCode));
    }

    [Fact]
    public async Task A_fee_of_nothing_goes_on_without_a_payment()
    {
        var scene = await PaymentScene.AskedAsync(yen: 0);

        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
        Assert.Empty(scene.PayLinks());
    }

    [Fact]
    public async Task A_corrected_fee_expires_the_old_page_and_tells_the_citizen()
    {
        var scene = await PaymentScene.AskedAsync();
        var old = await scene.OpenPageAsync();

        await scene.SetFeeAsync(710);

        Assert.False(scene.Provider.Pay(old));
        Assert.Equal((2, 710), (await scene.StateAsync() is State.AwaitingPayment now ? (now.FeeRevision, now.Fee.Amount) : default));
        Assert.Contains(scene.Subjects, subject => subject.StartsWith("【伊勢市】手数料の金額を変更しました", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_whose_closing_failed_is_closed_before_the_next_correction_is_told()
    {
        var scene = await PaymentScene.AskedAsync();
        var first = await scene.OpenPageAsync();
        scene.Provider.IsDown = true;
        await scene.SetFeeAsync(710);
        scene.Provider.IsDown = false;

        await scene.SetFeeAsync(820);

        Assert.False(scene.Provider.Pay(first));
        Assert.Contains("820円", scene.Services.Mails.Sent[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_for_an_earlier_fee_does_not_keep_the_application_alive()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.ChooseKonbini(await scene.OpenPageAsync(PaymentMethod.Konbini));
        await scene.SetFeeAsync(710);

        await scene.PassAsync(ToPay);

        Assert.IsType<State.Expired>(await scene.StateAsync());
    }

    [Fact]
    public async Task A_correction_that_comes_too_late_for_a_payment_gives_it_back_with_a_mail_that_says_why()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());

        await scene.SetFeeAsync(710);

        Assert.Equal(RefundReason.FeeSuperseded, Assert.Single(scene.Provider.Payments).RefundedFor);
        Assert.Contains("変更する前の金額", scene.Services.Mails.Sent[^1].Text, StringComparison.Ordinal);
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.DeliverAsync();
        Assert.Equal([false, true], scene.Provider.Payments.Select(payment => payment.IsKept));
    }

    [Fact]
    public async Task A_payment_for_a_withdrawn_application_goes_back()
    {
        var scene = await PaymentScene.AskedAsync();
        var page = await scene.OpenPageAsync(PaymentMethod.Konbini);
        scene.Provider.ChooseKonbini(page);
        await scene.SendAsync(new Signal.Withdrawn("withdraw", Given.Citizen, Given.Now));

        scene.Provider.PayAtKonbini(page);
        await scene.DeliverAsync();

        Assert.Equal(RefundReason.PaidLate, Assert.Single(scene.Provider.Payments).RefundedFor);
    }

    [Fact]
    public async Task What_the_city_cannot_issue_is_given_back_and_the_reason_told()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.DeliverAsync();

        await scene.SendAsync(new Signal.Rejected("reject", Given.Staff, Given.Now, "本籍地が伊勢市ではありません"));

        Assert.Equal(RefundReason.CannotIssue, Assert.Single(scene.Provider.Payments).RefundedFor);
        Assert.Contains("本籍地が伊勢市ではありません", scene.Services.Mails.Sent[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_that_does_not_go_through_is_retried_and_told_only_once_it_did()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.DeliverAsync();
        scene.Provider.IsDown = true;
        await scene.SendAsync(new Signal.Rejected("reject", Given.Staff, Given.Now, "対象外です"));
        Assert.DoesNotContain("【伊勢市】お支払いいただいた金額を返金します", scene.Subjects);

        scene.Provider.IsDown = false;
        await scene.PassAsync(TimeSpan.FromMinutes(1));

        Assert.False(Assert.Single(scene.Provider.Payments).IsKept);
        Assert.Single(scene.Subjects, "【伊勢市】お支払いいただいた金額を返金します");
    }

    [Fact]
    public async Task A_refund_that_never_goes_through_is_set_aside_for_people_and_nobody_is_told_of_it()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.DeliverAsync();
        scene.Provider.IsDown = true;
        await scene.SendAsync(new Signal.Rejected("reject", Given.Staff, Given.Now, "対象外です"));

        for (var hours = 0; hours < 24; hours++)
            await scene.PassAsync(TimeSpan.FromHours(1));

        var refund = (await scene.LedgerAsync()).Outbox.Single(entry => entry.Effect is Effect.Refund);
        Assert.Equal((OutboxStatus.SetAside, nameof(PaymentProviderException)), (refund.Status, refund.LastError));
        Assert.DoesNotContain("【伊勢市】お支払いいただいた金額を返金します", scene.Subjects);
    }
}
