using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>Somebody without mouse or touch.</summary>
internal sealed class Keyboard(IPage page)
{
    /// <summary>More than any page has to be tabbed through.</summary>
    private const int MostTabs = 60;

    /// <summary>Goes on with the tab key until an element has the focus, as everybody without a mouse does.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await HasFocusAsync(selector))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The tab key does not lead to {selector}.");
    }

    public async Task TypeAsync(string selector, string text)
    {
        await TabToAsync(selector);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    private Task<bool> HasFocusAsync(string selector) =>
        page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);
}
