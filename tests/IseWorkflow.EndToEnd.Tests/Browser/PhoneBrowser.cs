using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser;

/// <summary>A browser with a phone's screen, which looks at every page that it is shown: pictures, accessibility, and errors of scripts.</summary>
internal sealed class PhoneBrowser : IAsyncDisposable
{
    private static readonly PageViewportSizeResult Phone = new() { Width = 390, Height = 844 };
    private static readonly PageViewportSizeResult Desk = new() { Width = 1280, Height = 800 };

    private readonly IBrowserContext context;
    private readonly string pictures;
    private int seen;

    private PhoneBrowser(IBrowserContext context, IPage page, string pictures) => (this.context, Page, this.pictures) = (context, page, pictures);

    public IPage Page { get; }

    /// <summary>What scripts complained of.</summary>
    public List<string> Errors { get; } = [];

    /// <param name="pictures">Folder of the pictures, taken in the order of the walk.</param>
    public static async Task<PhoneBrowser> OpenAsync(IBrowser browser, string pictures)
    {
        Directory.CreateDirectory(pictures);
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = Phone.Width, Height = Phone.Height },
            IsMobile = true,
            HasTouch = true,
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
        });
        context.SetDefaultTimeout(Chromium.Patience);
        var phone = new PhoneBrowser(context, await context.NewPageAsync(), pictures);
        phone.Page.PageError += (_, error) => phone.Errors.Add(error);
        return phone;
    }

    /// <summary>Opens a page and waits for what it shows.</summary>
    public async Task OpenAsync(Uri address, string shows)
    {
        await Page.GotoAsync(address.ToString());
        await Page.WaitForSelectorAsync($"{shows}:visible");
    }

    /// <summary>Another tab of the same browser.</summary>
    public Task<IPage> AnotherTabAsync() => context.NewPageAsync();

    /// <summary>
    /// Takes pictures as on a phone and as on a desk, and asserts WCAG 2.2 AA as far as axe can tell, and that nothing has to be scrolled sideways.
    /// </summary>
    public async Task LookAsync(string name)
    {
        var picture = $"{++seen:D2}-{name}";
        await PictureAsync(picture);
        await AssertFitsAsync(name);
        var found = await Page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}"))}");
        await Page.SetViewportSizeAsync(Desk.Width, Desk.Height);
        await PictureAsync($"{picture}-wide");
        await AssertFitsAsync($"{name} on a desk");
        await Page.SetViewportSizeAsync(Phone.Width, Phone.Height);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task PictureAsync(string name) => await Page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{name}.png"), FullPage = true });

    private async Task AssertFitsAsync(string name)
    {
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} is {overflow} pixels wider than the screen.");
    }
}
