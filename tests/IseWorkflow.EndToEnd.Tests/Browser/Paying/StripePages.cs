using IseWorkflow.Local.Demo;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>The payment provider's pages, as a payer walks them.</summary>
internal sealed class StripePages(PhoneBrowser phone)
{
    private IPage Page => phone.Page;

    public async Task EnterCardAsync(string number = DemoPayer.GoodCard, string securityCode = "123")
    {
        await Page.FillAsync("#email", "hanako@example.jp");
        await Page.FillAsync("#number", number);
        await Page.FillAsync("#expiry", "12/34");
        await Page.FillAsync("#cvc", securityCode);
        await Page.FillAsync("#name", "HANAKO ISE");
        await Page.ClickAsync("form[action$='/card'] button");
    }

    public Task RefusesAsync(string words) => Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);

    /// <summary>Answers the card issuer's question (3-D Secure).</summary>
    public async Task AuthenticateAsync(bool passes)
    {
        await Page.ArriveAsync("/challenge", "button[value='pass']");
        await phone.LookAsync("challenge");
        await Page.ClickAsync($"button[value='{(passes ? "pass" : "fail")}']");
    }

    /// <returns>The voucher's page.</returns>
    public async Task<Uri> TakeVoucherAsync()
    {
        await Page.GetByText("コンビニで支払う").ClickAsync();
        await Page.FillAsync("#konbini-email", "hanako@example.jp");
        await Page.FillAsync("#konbini-name", "伊勢　花子");
        await Page.ClickAsync("form[action$='/konbini'] button");
        await Page.ArriveAsync("/voucher", ".code");
        return new(Page.Url);
    }

    public Task BackFromVoucherAsync() => Page.GetByText("申請のページに戻る").ClickAsync();

    public Task BackWithoutPayingAsync() => Page.GetByText("支払わずに戻る").ClickAsync();
}
