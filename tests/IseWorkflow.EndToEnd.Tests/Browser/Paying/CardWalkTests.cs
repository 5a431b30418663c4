using IseWorkflow.EndToEnd.Tests.Payments;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.Demo;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>Paying by card in a browser, from the mailed link onwards; the provider's books say what became of the money.</summary>
[Trait("Needs", "Browser")]
public sealed class CardWalkTests(BrowserTown town) : IClassFixture<BrowserTown>
{
    private const string AsksForChallenge = "4000000000003220";
    private const string HasNoFunds = "4000000000009995";

    [Fact]
    public async Task A_card_that_asks_for_authentication_pays_once_it_is_passed()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("challenge-passed");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        await phone.LookAsync("pay");
        var stripe = await pages.PressAsync();

        await stripe.EnterCardAsync(AsksForChallenge);
        await stripe.AuthenticateAsync(passes: true);

        await pages.ArePaidAsync();
        await phone.LookAsync("done");
        await pages.OpenAsync(record.PayLink, "支払済です");
        await phone.LookAsync("paid");
        await AssertPaidOnceAsync(record, phone);
    }

    [Fact]
    public async Task Who_fails_the_authentication_pays_with_another_card()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("challenge-failed");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        var stripe = await pages.PressAsync();
        await stripe.EnterCardAsync(AsksForChallenge);
        await stripe.AuthenticateAsync(passes: false);
        await stripe.RefusesAsync("認証");
        await phone.LookAsync("refused");

        await stripe.EnterCardAsync();

        await pages.ArePaidAsync();
        await AssertPaidOnceAsync(record, phone);
    }

    [Theory]
    [InlineData("visa", "4242424242424242", "123")]
    [InlineData("mastercard", "5555555555554444", "123")]
    [InlineData("amex", "378282246310005", "1234")]
    [InlineData("jcb", "3566002020360505", "123")]
    [InlineData("diners", "36227206271667", "123")]
    public async Task Each_of_the_five_brands_pays(string brand, string number, string securityCode)
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync($"brand-{brand}");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        await Assertions.Expect(phone.Page.Locator("#brands li")).ToHaveTextAsync(["VISA", "Mastercard", "American Express", "JCB", "Diners Club"]);

        await (await pages.PressAsync()).EnterCardAsync(number, securityCode);

        await pages.ArePaidAsync();
        Assert.Equal(brand, (await AssertPaidOnceAsync(record, phone)).Brand);
    }

    [Fact]
    public async Task A_card_without_funds_is_said_to_be_so_and_another_pays()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("no-funds");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        var stripe = await pages.PressAsync();
        await stripe.EnterCardAsync(HasNoFunds);
        await stripe.RefusesAsync("残高");
        await phone.LookAsync("refused");

        await stripe.EnterCardAsync();

        await pages.ArePaidAsync();
        await AssertPaidOnceAsync(record, phone);
    }

    [Fact]
    public async Task Who_leaves_the_providers_page_comes_back_to_the_same_checkout()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("cancelled");
        var pages = new PayPages(phone);
        await pages.OpenAsync(record.PayLink);
        var stripe = await pages.PressAsync();
        var checkout = phone.Page.Url;
        await phone.LookAsync("provider");
        await stripe.BackWithoutPayingAsync();
        await phone.Page.ArriveAsync("/pay/cancelled", "#state-title");
        await pages.SaysAsync("手数料をお支払いください");
        await phone.LookAsync("cancelled");
        Assert.Empty(await town.Books.PaymentsAsync(record.Number));

        await phone.Page.GetByText("お支払いの画面に戻る").ClickAsync();
        await pages.PressAsync();

        Assert.Equal(checkout, phone.Page.Url);
        await stripe.EnterCardAsync();
        await pages.ArePaidAsync();
        await AssertPaidOnceAsync(record, phone);
    }

    [Fact]
    public async Task Two_tabs_and_a_double_click_lead_to_one_checkout()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("two-tabs");
        var pages = new PayPages(phone);
        var other = await phone.AnotherTabAsync();
        await pages.OpenAsync(record.PayLink);
        await other.GotoAsync(record.PayLink.ToString());
        await other.WaitForSelectorAsync("#pay-button:visible");

        // In one go: a second click that a busy machine let come late would fall on the provider's page.
        const string TwoClicks = "button => { button.click(); button.click(); }";
        await Task.WhenAll(phone.Page.Locator("#pay-button").EvaluateAsync(TwoClicks), other.Locator("#pay-button").EvaluateAsync(TwoClicks));

        var stripe = await pages.ArriveAsync();
        await other.ArriveAsync("/c/pay/", "#number");
        Assert.Equal(phone.Page.Url, other.Url);
        await stripe.EnterCardAsync();
        await pages.ArePaidAsync();
        await other.ReloadAsync();
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync("このお支払いの手続は済んでいます");
        await AssertPaidOnceAsync(record, phone);
    }

    [Fact]
    public async Task A_link_that_is_opened_over_and_over_changes_nothing_at_the_provider()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("opened-often");
        var pages = new PayPages(phone);
        var before = await town.Books.ReadAsync();

        for (var i = 0; i < 10; i++)
        {
            await phone.Page.GotoAsync("about:blank");
            await pages.OpenAsync(record.PayLink);
        }

        await town.Town.SettleAsync();
        Assert.Equal(before, await town.Books.ReadAsync());
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough_to_pay()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town.Town);
        await using var phone = await town.PhoneAsync("keyboard");
        var pages = new PayPages(phone);
        var keys = new Keyboard(phone.Page);
        await pages.OpenAsync(record.PayLink);

        await keys.TabToAsync("#pay-button");
        await phone.LookAsync("focus");
        await keys.PressAsync("Enter");

        var stripe = await pages.ArriveAsync();
        await keys.TypeAsync("#email", "hanako@example.jp");
        await keys.TypeAsync("#number", DemoPayer.GoodCard);
        await keys.TypeAsync("#expiry", "12/34");
        await keys.TypeAsync("#cvc", "123");
        await keys.TypeAsync("#name", "HANAKO ISE");
        await keys.PressAsync("Enter");
        await pages.ArePaidAsync();
        await AssertPaidOnceAsync(record, phone);
    }

    private async Task<BookedPayment> AssertPaidOnceAsync(ResidentRecord record, PhoneBrowser phone)
    {
        await record.UntilAsync("AwaitingMailing");
        var paid = await town.Books.ChargedAsync(record.Number);
        Assert.Equal((record.Fee, 0), (paid.Charged, paid.Refunded));
        Assert.Empty(phone.Errors);
        return paid;
    }
}
