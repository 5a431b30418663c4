using IseWorkflow.EndToEnd.Tests.Towns;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>Paying at a convenience store (コンビニ払い) in a browser, from the mailed link onwards.</summary>
[Trait("Needs", "Browser")]
public sealed class StoreWalkTests(BrowserTown town) : IClassFixture<BrowserTown>
{
    private const string AtStore = "コンビニエンスストアでお支払いください";

    [Fact]
    public async Task A_number_is_taken_shown_again_paid_at_the_store_and_the_page_says_when()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("store");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        await pages.ChooseStoreAsync();
        await phone.LookAsync("store-chosen");
        var stripe = await pages.PressAsync();
        await phone.LookAsync("provider");
        var voucher = await stripe.TakeVoucherAsync();
        await phone.LookAsync("voucher");
        await stripe.BackFromVoucherAsync();
        await phone.Page.ArriveAsync("/pay/done", "#state-title");
        await pages.SaysAsync(AtStore);
        await phone.LookAsync("done-open");

        await phone.Page.GetByText("お支払いの画面に戻る").ClickAsync();
        await pages.SaysAsync(AtStore);
        await phone.LookAsync("pay-open");
        await phone.Page.GetByText("支払い番号を表示する").ClickAsync();
        await phone.Page.ArriveAsync(voucher.ToString(), ".code");
        await phone.Page.GetByText("レジで支払う").ClickAsync();
        await record.UntilAsync("AwaitingMailing");

        await pages.OpenAsync(record.PayLink, "支払済です");
        await pages.TellsAsync("年");
        await Assertions.Expect(phone.Page.Locator("#number-button")).ToBeHiddenAsync();
        await phone.LookAsync("paid");
        var paid = await town.Books.ChargedAsync(record.Number);
        Assert.Equal(("konbini", record.Fee, 0), (paid.Method, paid.Charged, paid.Refunded));
        Assert.Empty(phone.Errors);
    }

    [Fact]
    public async Task A_procedure_that_takes_cards_only_offers_no_other_way()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town, FilledForm.RegisterOfAddresses);
        await using var phone = await town.PhoneAsync("store-not-offered");
        var pages = new PayPages(phone);

        await pages.OpenAsync(record.PayLink);

        await Assertions.Expect(phone.Page.Locator("#methods")).ToBeHiddenAsync();
        await phone.LookAsync("pay");
        await pages.PressAsync();
        await Assertions.Expect(phone.Page.GetByText("コンビニで支払う")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_paid_at_the_store_for_an_application_that_was_withdrawn_goes_back_with_a_mail_that_says_why()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("store-withdrawn");
        var pages = new PayPages(phone);
        var voucher = await TakeVoucherAsync(pages, record.PayLink);
        await phone.OpenAsync(record.StatusLink, "#withdraw");
        await phone.LookAsync("status");
        await phone.Page.ClickAsync("#withdraw");
        await phone.Page.ClickAsync("#withdraw-dialog button[value='yes']");
        await record.UntilAsync("Withdrawn");
        await pages.OpenAsync(record.PayLink, "申請は取り下げられています");
        await pages.TellsAsync("支払い番号では、支払わないでください");
        await phone.LookAsync("withdrawn");

        await phone.Page.GotoAsync(voucher.ToString());
        await phone.Page.GetByText("レジで支払う").ClickAsync();

        var mail = await record.MailAsync("お支払いいただいた金額を返金します");
        Assert.Contains("申請が終了したあとに、お支払いがあったためです。", mail.Text, StringComparison.Ordinal);
        var paid = await town.Books.ChargedAsync(record.Number);
        Assert.Equal((record.Fee, record.Fee), (paid.Charged, paid.Refunded));
        await phone.OpenAsync(record.StatusLink, "#refunds");
        await phone.LookAsync("refunded");
        Assert.Empty(phone.Errors);
    }

    private static async Task<Uri> TakeVoucherAsync(PayPages pages, Uri link)
    {
        await pages.OpenAsync(link);
        await pages.ChooseStoreAsync();
        var stripe = await pages.PressAsync();
        return await stripe.TakeVoucherAsync();
    }
}
