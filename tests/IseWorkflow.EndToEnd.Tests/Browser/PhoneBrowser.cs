using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser;

/// <summary>Chromium with a phone's screen, which looks at every page that it is shown: a picture, accessibility, and errors of scripts.</summary>
internal sealed class PhoneBrowser : IAsyncDisposable
{
    private const int Width = 390;
    private const int Height = 844;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IBrowserContext context;
    private readonly string pictures;
    private int seen;

    private PhoneBrowser(IPlaywright playwright, IBrowser browser, IBrowserContext context, IPage page, string pictures) =>
        (this.playwright, this.browser, this.context, Page, this.pictures) = (playwright, browser, context, page, pictures);

    public IPage Page { get; }

    /// <summary>What scripts complained of.</summary>
    public List<string> Errors { get; } = [];

    /// <param name="pictures">Folder of the pictures, taken in the order of the walk.</param>
    public static async Task<PhoneBrowser> StartAsync(string pictures)
    {
        Directory.CreateDirectory(pictures);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = Width, Height = Height },
            IsMobile = true,
            HasTouch = true,
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
        });
        var phone = new PhoneBrowser(playwright, browser, context, await context.NewPageAsync(), pictures);
        phone.Page.SetDefaultTimeout(20_000);
        phone.Page.PageError += (_, error) => phone.Errors.Add(error);
        return phone;
    }

    /// <summary>Opens a page and waits for what it shows.</summary>
    public async Task OpenAsync(Uri address, string shows)
    {
        await Page.GotoAsync(address.ToString());
        await Page.WaitForSelectorAsync($"{shows}:visible");
    }

    /// <summary>Takes a picture, and asserts WCAG 2.2 AA as far as axe can tell, and that nothing has to be scrolled sideways.</summary>
    public async Task LookAsync(string name)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{++seen:D2}-{name}.png"), FullPage = true });
        var found = await Page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}"))}");
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} is {overflow} pixels wider than the screen.");
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
