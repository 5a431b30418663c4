using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>The city's pages of a payment, as who got the mail walks them.</summary>
internal sealed class PayPages(PhoneBrowser phone)
{
    private IPage Page => phone.Page;

    private ILocator Button => Page.Locator("#pay-button");

    /// <summary>Opens the mailed link where there is something to pay.</summary>
    public Task OpenAsync(Uri link) => phone.OpenAsync(link, "#pay-button");

    /// <summary>Opens the mailed link where it only says how things stand.</summary>
    public async Task OpenAsync(Uri link, string title)
    {
        await phone.OpenAsync(link, "#state-title");
        await SaysAsync(title);
        await Assertions.Expect(Button).ToBeHiddenAsync();
    }

    /// <summary>Waits until the page says how the payment stands.</summary>
    public Task SaysAsync(string title) => Assertions.Expect(Page.Locator("#state-title")).ToHaveTextAsync(title);

    /// <summary>Waits until the page says more about it.</summary>
    public Task TellsAsync(string words) => Assertions.Expect(Page.Locator("#state")).ToContainTextAsync(words);

    public Task ChooseStoreAsync() => Page.CheckAsync("#method-konbini");

    /// <summary>Presses the button, and arrives at the provider's page.</summary>
    public async Task<StripePages> PressAsync()
    {
        await Button.ClickAsync();
        return await ArriveAsync();
    }

    public async Task<StripePages> ArriveAsync()
    {
        await Page.ArriveAsync("/c/pay/", "#number");
        return new(phone);
    }

    public async Task ArePaidAsync()
    {
        await Page.ArriveAsync("/pay/done", "#state-title");
        await SaysAsync("支払済です");
    }
}
