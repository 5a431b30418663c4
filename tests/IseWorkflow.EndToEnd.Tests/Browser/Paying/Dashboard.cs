using Microsoft.Playwright;

namespace IseWorkflow.EndToEnd.Tests.Browser.Paying;

/// <summary>The provider's dashboard, as accounting uses it.</summary>
internal sealed class Dashboard(IPage page, Uri stripe)
{
    /// <summary>Presses a button of a payment, and waits until that is done.</summary>
    public async Task PressAsync(string payment, string button)
    {
        await page.GotoAsync(stripe.ToString());
        await page.RunAndWaitForResponseAsync(
            () => page.Locator("tr", new() { HasText = payment }).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync(),
            response => response.Request.Method == "POST");
    }
}
