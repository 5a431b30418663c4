using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>Staff's page of an application, as who got the department's mail works on it.</summary>
internal sealed class StaffPages(PhoneBrowser phone)
{
    private IPage Page => phone.Page;

    /// <summary>Opens the mailed link, and waits until the page says how the application stands.</summary>
    public async Task OpenAsync(Uri link, string stage)
    {
        await phone.OpenAsync(link, "#stage-title");
        await Assertions.Expect(Page.Locator("#stage-title")).ToHaveTextAsync(stage);
    }

    /// <summary>Opens it again, so that it shows what came meanwhile.</summary>
    public async Task ReloadAsync(string stage)
    {
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("#stage-title")).ToHaveTextAsync(stage);
    }

    /// <summary>Changes the price of the first line.</summary>
    public async Task CorrectFeeAsync(int unitPrice, string reason)
    {
        await Page.GetByLabel("単価（円）").First.FillAsync($"{unitPrice}");
        await Page.GetByLabel("変更の理由").First.FillAsync(reason);
        await phone.LookAsync("correcting");
        await ConfirmAsync("#set-fee", "correct");
    }

    public async Task RejectAsync(string reason)
    {
        await Page.FillAsync("#reject-reason", reason);
        await ConfirmAsync("#reject", "reject");
    }

    public async Task ConfirmAsync(string button, string name)
    {
        await Page.ClickAsync(button);
        await Page.WaitForSelectorAsync("#confirm-dialog[open]");
        await phone.LookAsync($"confirm-{name}");
        await Page.ClickAsync("#confirm-yes");
    }

    public Task SaysAsync(string title) => Assertions.Expect(Page.Locator("#outcome-title")).ToHaveTextAsync(title);

    /// <summary>Waits until something is to be seen to.</summary>
    public Task AlertsAsync(string title) => Assertions.Expect(Page.Locator("#money-alerts h2")).ToHaveTextAsync(title);

    public Task ReportsAsync(string words) => Assertions.Expect(Page.Locator("#money-list li").Last).ToContainTextAsync(words);

    /// <summary>The newest line of the trail.</summary>
    public Task TrailTellsAsync(string words) => Assertions.Expect(Page.Locator("#trail tr").First).ToContainTextAsync(words);
}
