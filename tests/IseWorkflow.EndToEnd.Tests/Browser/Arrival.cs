using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser;

/// <summary>Waiting for a page that a click leads to.</summary>
internal static class Arrival
{
    /// <summary>
    /// Waits until a tab is at an address and shows something there. What is seen decides, not the browser's load event: Playwright looks whether that
    /// came and only then listens for it, and waits in vain where it comes in between.
    /// </summary>
    /// <param name="address">What stands somewhere in the address.</param>
    /// <param name="shows">Selector of what has to be visible there.</param>
    public static async Task ArriveAsync(this IPage page, string address, string shows)
    {
        try
        {
            await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address)));
            await Assertions.Expect(page.Locator(shows)).ToBeVisibleAsync();
        }
        catch (PlaywrightException problem)
        {
            Assert.Fail($"{problem.Message}\nThe page shows: {await page.InnerTextAsync("body")}");
        }
    }
}
