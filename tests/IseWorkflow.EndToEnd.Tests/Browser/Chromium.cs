using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser;

/// <summary>A running Chromium, in which each visitor gets a browser of their own.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Longer than anything takes on a machine that is slow and busy with other tests; in milliseconds.</summary>
    public const float Patience = 120_000;

    public static async Task<Chromium> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Timeout = Patience,
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new(playwright, browser);
    }

    /// <param name="pictures">Folder of the pictures, taken in the order of the walk.</param>
    public Task<PhoneBrowser> PhoneAsync(string pictures) => PhoneBrowser.OpenAsync(browser, pictures);

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
