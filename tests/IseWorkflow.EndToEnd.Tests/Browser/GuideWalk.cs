using IseWorkflow.Local.Demo;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser;

/// <summary>Walks the pages of the guide, and looks at each.</summary>
internal sealed class GuideWalk(PhoneBrowser phone, MailReader mails, DemoClock clock, Uri site)
{
    private IPage Page => phone.Page;

    public async Task FindTheProcedureAsync(string title)
    {
        await phone.OpenAsync(site, "#procedures");
        await phone.LookAsync("list");
        await Page.FillAsync("#words", "住民票");
        await Page.ClickAsync($"#procedures a:has-text('{title}')");
        await Page.WaitForSelectorAsync("#apply:visible");
        await phone.LookAsync("procedure");
        await Page.ClickAsync("#apply");
    }

    public async Task VerifyTheMailAddressAsync(string email)
    {
        await Page.WaitForSelectorAsync("#mail-form:visible");
        await Page.FillAsync("#email", "hanako@");
        await Page.ClickAsync("#mail-form button");
        await Assertions.Expect(Page.Locator("#email-error")).ToContainTextAsync("メールアドレス");
        await phone.LookAsync("mail-address-wrong");
        await Page.FillAsync("#email", email);
        await Page.ClickAsync("#mail-form button");
        await Page.WaitForSelectorAsync("#mail-sent:visible");
        await phone.LookAsync("mail-sent");
        await phone.OpenAsync((await mails.WaitAsync(email, "メールアドレス")).Link("/verify"), "#confirm");
        await phone.LookAsync("verify");
        await Page.ClickAsync("#confirm");
        await Page.ClickAsync("#go-on");
    }

    public async Task FillInTheFormAsync()
    {
        await Page.WaitForSelectorAsync("#form:visible");
        await Page.ClickAsync("#submit");
        await Page.WaitForSelectorAsync("#error-summary:visible");
        await phone.LookAsync("form-empty");
        await Page.CheckAsync("input[name='field-kind'][value='household']");
        await Page.FillAsync("#field-copies", "2");
        await Page.SelectOptionAsync("#field-purpose", "bank");
        await Page.CheckAsync("input[name='field-relation'][value='self']");
        await Page.FillAsync("#field-tel", "0596-23-1111");
        await Page.CheckAsync("input[name='field-delivery'][value='ordinary']");
        await Page.ReloadAsync();
        await Page.WaitForSelectorAsync("#draft-restored:visible");
        Assert.Equal("0596-23-1111", await Page.InputValueAsync("#field-tel"));
        await phone.LookAsync("form");
        await Page.ClickAsync("#submit");
    }

    public async Task SignAsync()
    {
        await Page.ClickAsync("#signing-begin");
        await Page.WaitForSelectorAsync("#start-link:visible");
        await phone.LookAsync("signing");
        var code = await Page.TextContentAsync("#matching-code");
        var app = await Page.Context.NewPageAsync();
        await app.GotoAsync((await Page.GetAttributeAsync("#start-link", "href"))!);
        await app.WaitForSelectorAsync("#proceed:visible");
        Assert.Equal(code, await app.TextContentAsync("#matching-code"));
        await app.ClickAsync("#proceed");
        await app.FillAsync("#pin", "wrong99");
        await app.ClickAsync("#send");
        await Assertions.Expect(app.Locator("#pin-error")).Not.ToBeEmptyAsync();
        await app.FillAsync("#pin", await TrainingPinAsync(app));
        await app.ClickAsync("#send");
        await app.WaitForSelectorAsync("#done:visible");
        await app.CloseAsync();
    }

    public async Task<string> SendAsync()
    {
        await Page.WaitForSelectorAsync("#send-button:visible");
        await phone.LookAsync("final-check");
        await Page.ClickAsync("#send-button");
        await Page.WaitForSelectorAsync("#receipt:visible");
        await phone.LookAsync("received");
        return (await Page.TextContentAsync("#receipt-number"))!;
    }

    public async Task HaveTheFeeSetAsync(string department, string number)
    {
        await clock.ToNextBusinessDayAsync();
        await phone.OpenAsync((await mails.WaitAsync(department, number)).Link("/staff/application"), "#set-fee");
        await phone.LookAsync("review");
        await Page.ClickAsync("#set-fee");
        await ConfirmAsync();
        await Page.WaitForSelectorAsync("#fee-set:visible");
        await phone.LookAsync("fee-set");
    }

    public async Task PayAsync(string email)
    {
        await phone.OpenAsync((await mails.WaitAsync(email, "お支払い")).Link("/pay"), "#pay-button");
        await phone.LookAsync("pay");
        await Page.ClickAsync("#pay-button");
        await Page.WaitForSelectorAsync("input[name='number']");
        await phone.LookAsync("card");
        await EnterCardAsync("4000000000000002");
        await Page.WaitForSelectorAsync("[role='alert']");
        await EnterCardAsync(DemoPayer.GoodCard);
        await Page.ArriveAsync("/pay/done", "#state-title");
        await phone.LookAsync("paid");
    }

    public async Task HaveItPostedAsync(string department, string number)
    {
        await clock.ToNextBusinessDayAsync();
        var asked = await DemoPatience.UntilMailAsync(mails, number, already: 1, department);
        await phone.OpenAsync(asked.Link("/staff/application"), "#tracking-number");
        await phone.LookAsync("posting");
        await Page.FillAsync("#tracking-number", "1234-5678-9012");
        await Page.ClickAsync("#post");
        await ConfirmAsync();
        await Page.WaitForSelectorAsync("#outcome:visible");
        await phone.LookAsync("posted");
    }

    public async Task SeeItPostedAsync(ReadMail posted)
    {
        await phone.OpenAsync(posted.Link("/status"), "#timeline-list");
        Assert.Contains("1234-5678-9012", await Page.TextContentAsync("#stage"), StringComparison.Ordinal);
        await phone.LookAsync("status");
    }

    private async Task ConfirmAsync()
    {
        await Page.WaitForSelectorAsync("#confirm-dialog[open]");
        await Page.ClickAsync("#confirm-yes");
    }

    private async Task EnterCardAsync(string number)
    {
        await Page.FillAsync("input[name='email'] >> nth=0", "hanako@example.jp");
        await Page.FillAsync("input[name='number']", number);
        await Page.FillAsync("input[name='expiry']", "12/34");
        await Page.FillAsync("input[name='cvc']", "123");
        await Page.FillAsync("input[name='name'] >> nth=0", "HANAKO ISE");
        await Page.ClickAsync("form[action$='/card'] button[type='submit']");
    }

    private static async Task<string> TrainingPinAsync(IPage app) =>
        await app.EvaluateAsync<string>("async () => (await (await fetch('/settings')).json()).pin");
}
