using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.Demo;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>What staff do and see of payments on their pages, and what the citizen reads of it.</summary>
[Trait("Needs", "Browser")]
public sealed class StaffWalkTests(BrowserTown town) : IClassFixture<BrowserTown>
{
    private const string Posting = "発送待ち";

    [Fact]
    public async Task A_corrected_fee_closes_the_open_page_and_only_the_new_link_pays()
    {
        const string Reason = "減額の対象であることを確認したため";
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("corrected");
        await using var desk = await town.PhoneAsync("corrected-desk");
        var (pages, staff) = (new PayPages(phone), new StaffPages(desk));
        var oldLink = record.PayLink;
        await pages.OpenAsync(oldLink);
        var stripe = await pages.PressAsync();

        await staff.OpenAsync(record.StaffLink, "支払い待ち");
        await staff.CorrectFeeAsync(200, Reason);
        await staff.SaysAsync("処理しました");
        await desk.LookAsync("corrected");
        var newLink = (await record.MailAsync("手数料の金額を変更しました")).Link("/pay");

        await stripe.EnterCardAsync();
        await Assertions.Expect(phone.Page.Locator("h1")).ToHaveTextAsync("このページの期限が過ぎました");
        await phone.LookAsync("old-page");
        await phone.Page.GetByText("申請のページに戻る").ClickAsync();
        await pages.SaysAsync("手数料が変更されました");
        await phone.LookAsync("cancelled");
        await pages.OpenAsync(oldLink, "手数料が変更されました");
        await pages.TellsAsync("新しいお支払いのメール");
        await phone.LookAsync("superseded");
        await pages.OpenAsync(newLink);
        await Assertions.Expect(phone.Page.Locator("#lines")).ToContainTextAsync(Reason);
        await Assertions.Expect(phone.Page.Locator("#pay-button")).ToHaveTextAsync("510円を支払う");
        await phone.LookAsync("corrected");
        await (await pages.PressAsync()).EnterCardAsync();
        await pages.ArePaidAsync();
        await record.UntilAsync("AwaitingMailing");
        Assert.Equal((510, 0), ((await town.Books.ChargedAsync(record.Number)).Charged, (await town.Books.ChargedAsync(record.Number)).Refunded));
        AssertNoErrors(phone, desk);
    }

    [Fact]
    public async Task Who_cannot_be_served_reads_why_and_gets_the_money_back()
    {
        const string Reason = "住民登録が確認できないため、証明書を発行できません。";
        using var record = await PaidAsync();
        await using var phone = await town.PhoneAsync("cannot-issue");
        await using var desk = await town.PhoneAsync("cannot-issue-desk");
        var staff = new StaffPages(desk);
        await staff.OpenAsync(record.StaffLink, Posting);
        await desk.LookAsync("paid");

        await staff.RejectAsync(Reason);

        await staff.SaysAsync("処理しました");
        await record.MailAsync("お支払いいただいた金額を返金します");
        Assert.Contains(Reason, (await record.MailAsync("申請をお受けできませんでした")).Text, StringComparison.Ordinal);
        await town.Books.DeliveredAsync("charge.refunded", copies: 1);
        await town.Town.SettleAsync();
        await staff.ReloadAsync("却下");
        await staff.ReportsAsync("返金されました");
        await desk.LookAsync("refunded");
        await phone.OpenAsync(record.StatusLink, "#refunds");
        await Assertions.Expect(phone.Page.Locator("#reason")).ToHaveTextAsync(Reason);
        await Assertions.Expect(phone.Page.Locator("#refunds")).ToContainTextAsync("710円");
        await phone.LookAsync("status");
        await new PayPages(phone).OpenAsync(record.PayLink, "申請をお受けできませんでした");
        await phone.LookAsync("pay");
        var paid = await town.Books.ChargedAsync(record.Number);
        Assert.Equal((record.Fee, record.Fee), (paid.Charged, paid.Refunded));
        AssertNoErrors(phone, desk);
    }

    [Fact]
    public async Task A_contested_payment_is_seen_to_on_the_staffs_page_until_it_is_decided()
    {
        using var record = await PaidAsync();
        await using var desk = await town.PhoneAsync("contested");
        var staff = new StaffPages(desk);
        var dashboard = new Dashboard(await desk.AnotherTabAsync(), town.Town.Addresses.Stripe);
        var payment = (await town.Books.ChargedAsync(record.Number)).Id;

        await dashboard.PressAsync(payment, "不審請求を起こす");
        var mail = await record.World.Mails.WaitAsync(ResidentRecordForm.Department, $"支払いに異議が申し立てられました（受付番号 {record.Number}）");
        await staff.OpenAsync(mail.Link("/staff/application"), Posting);
        await staff.AlertsAsync("支払いに異議が申し立てられました");
        await staff.ReportsAsync(payment);
        await staff.TrailTellsAsync("支払いへの異議");
        await desk.LookAsync("opened");

        await dashboard.PressAsync(payment, "市の負け");
        await record.World.Mails.WaitAsync(ResidentRecordForm.Department, $"支払いへの異議が認められました（受付番号 {record.Number}）");
        await staff.ReloadAsync(Posting);
        await staff.AlertsAsync("支払いへの異議が認められました");
        await desk.LookAsync("lost");
        AssertNoErrors(desk);
    }

    [Fact]
    public async Task A_refund_made_in_the_providers_dashboard_reaches_the_staffs_page()
    {
        using var record = await PaidAsync();
        await using var desk = await town.PhoneAsync("refunded-by-hand");
        var staff = new StaffPages(desk);
        var payment = (await town.Books.ChargedAsync(record.Number)).Id;

        await new Dashboard(await desk.AnotherTabAsync(), town.Town.Addresses.Stripe).PressAsync(payment, "返金する");
        var mail = await record.World.Mails.WaitAsync(ResidentRecordForm.Department, $"返金が完了しました（受付番号 {record.Number}）");

        await staff.OpenAsync(mail.Link("/staff/application"), Posting);
        await staff.ReportsAsync("返金されました（710円");
        await staff.TrailTellsAsync("返金の結果");
        await staff.AlertsAsync("返金されました");
        await desk.LookAsync("refunded");
        AssertNoErrors(desk);
    }

    [Fact]
    public async Task A_refund_that_fails_at_the_bank_is_shown_to_staff_as_theirs_to_make()
    {
        const string RefundFails = "4000000000005126";
        using var record = await PaidAsync(RefundFails);
        await using var desk = await town.PhoneAsync("refund-failed");
        var staff = new StaffPages(desk);
        await record.World.Clerk.RejectAsync(record.StaffLink, "証明書を発行できません。");
        await record.MailAsync("お支払いいただいた金額を返金します");

        await town.Town.Clock.MoveAsync(TimeSpan.FromMinutes(2));

        var mail = await record.World.Mails.WaitAsync(ResidentRecordForm.Department, $"返金できませんでした（受付番号 {record.Number}）");
        await staff.OpenAsync(mail.Link("/staff/application"), "却下");
        await staff.AlertsAsync("返金できませんでした");
        await desk.LookAsync("failed");
        AssertNoErrors(desk);
    }

    [Fact]
    public async Task An_application_that_costs_nothing_goes_on_without_a_payment()
    {
        using var record = await ResidentRecord.UnderReviewAsync(town.Town, FilledForm.DogsDeath);
        await using var desk = await town.PhoneAsync("free");
        var staff = new StaffPages(desk);
        await staff.OpenAsync(record.StaffLink, "審査待ち");
        await Assertions.Expect(desk.Page.Locator("#set-fee")).ToHaveTextAsync("承認する（支払いなし）");
        await desk.LookAsync("review");

        await staff.ConfirmAsync("#set-fee", "approve");

        await staff.SaysAsync("処理しました");
        await desk.LookAsync("approved");
        await record.MailAsync("手続きが完了しました");
        Assert.Empty(await town.Books.PaymentsAsync(record.Number));
        AssertNoErrors(desk);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough_to_correct_a_fee()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var desk = await town.PhoneAsync("keyboard-desk");
        var staff = new StaffPages(desk);
        var keys = new Keyboard(desk.Page);
        await staff.OpenAsync(record.StaffLink, "支払い待ち");

        await keys.TypeAsync("#fee-lines input[inputmode='numeric']", "200");
        await keys.TypeAsync("#fee-lines input[maxlength]", "減額の対象のため");
        await keys.TabToAsync("#set-fee");
        await keys.PressAsync("Enter");
        await desk.Page.WaitForSelectorAsync("#confirm-dialog[open]");
        await keys.TabToAsync("#confirm-yes");
        await keys.PressAsync("Enter");

        await staff.SaysAsync("処理しました");
        await record.MailAsync("手数料の金額を変更しました");
        AssertNoErrors(desk);
    }

    private async Task<ResidentRecord> PaidAsync(string card = DemoPayer.GoodCard)
    {
        var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await record.World.Payer.PayAsync(await record.World.Citizen.BeginCheckoutAsync(record.PayLink), card);
        await record.UntilAsync("AwaitingMailing");
        return record;
    }

    private static void AssertNoErrors(params IEnumerable<PhoneBrowser> browsers) => Assert.Empty(browsers.SelectMany(browser => browser.Errors));
}
