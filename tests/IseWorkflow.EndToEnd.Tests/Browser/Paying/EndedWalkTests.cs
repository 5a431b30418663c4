using IseWorkflow.EndToEnd.Tests.Towns;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>The mailed link once there is nothing to pay any more. The clock of the town goes weeks ahead here.</summary>
[Trait("Needs", "Browser")]
public sealed class EndedWalkTests(BrowserTown town) : IClassFixture<BrowserTown>
{
    [Fact]
    public async Task A_link_past_the_due_time_says_so_and_what_to_do()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("expired");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        await pages.PressAsync();

        await town.Town.Clock.MoveAsync(TimeSpan.FromDays(15));

        await record.UntilAsync("Expired");
        await phone.Page.ReloadAsync();
        await Assertions.Expect(phone.Page.Locator("h1")).ToHaveTextAsync("このページの期限が過ぎました");
        await pages.OpenAsync(record.PayLink, "お支払いの期限が過ぎました");
        await pages.TellsAsync("もう一度申請してください");
        await phone.LookAsync("expired");
        await record.MailAsync("お支払いの期限が近づいています");
        await record.MailAsync("期限が過ぎたため、申請を終了しました");
        Assert.Empty(await town.Books.PaymentsAsync(record.Number));
        Assert.Empty(phone.Errors);
    }

    [Fact]
    public async Task The_page_that_is_still_open_past_the_due_time_hears_it_at_the_button()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("expired-open");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        await town.Town.Clock.MoveAsync(TimeSpan.FromDays(15));

        await phone.Page.ClickAsync("#pay-button");

        await pages.SaysAsync("お支払いの期限が過ぎました");
        await Assertions.Expect(phone.Page.Locator("#pay-button")).ToBeHiddenAsync();
        await phone.LookAsync("expired");
        Assert.Empty(await town.Books.PaymentsAsync(record.Number));
    }

    [Fact]
    public async Task The_link_of_a_withdrawn_application_says_so_and_takes_nothing()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("withdrawn");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        var stripe = await pages.PressAsync();
        var other = await phone.AnotherTabAsync();
        await other.GotoAsync(record.StatusLink.ToString());
        await other.ClickAsync("#withdraw");
        await other.ClickAsync("#withdraw-dialog button[value='yes']");
        await record.UntilAsync("Withdrawn");
        await town.Town.SettleAsync();

        await stripe.EnterCardAsync();

        await Assertions.Expect(phone.Page.Locator("h1")).ToHaveTextAsync("このページの期限が過ぎました");
        await phone.Page.GetByText("申請のページに戻る").ClickAsync();
        await pages.SaysAsync("申請は取り下げられています");
        await phone.LookAsync("cancelled");
        await pages.OpenAsync(record.PayLink, "申請は取り下げられています");
        await phone.LookAsync("withdrawn");
        Assert.Empty(await town.Books.PaymentsAsync(record.Number));
        Assert.Empty(phone.Errors);
    }
}
