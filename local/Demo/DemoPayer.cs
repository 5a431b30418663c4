using System.Net;
using System.Text.RegularExpressions;

namespace IseWorkflow.Local.Demo;

/// <summary>Somebody with a credit card, or with cash, on the payment provider's page.</summary>
internal sealed partial class DemoPayer : IDisposable
{
    /// <summary>Stripe's published test card that always succeeds.</summary>
    public const string GoodCard = "4242424242424242";

    private readonly Dictionary<string, ServiceClient> browsers = [];

    /// <summary>Enters number, expiry and security code.</summary>
    /// <returns>Where the provider sends the payer then.</returns>
    public async Task<Uri> PayAsync(Uri checkout, string number = GoodCard)
    {
        var page = await Browser(checkout).PageAsync(checkout.PathAndQuery);
        var action = WebUtility.HtmlDecode(CardForm().Match(page) is { Success: true } form
            ? form.Groups[1].Value
            : throw new DemoStepException("The provider's page has no form for a card."));
        var (location, answer) = await Browser(checkout).SubmitAsync(
            action,
            new Dictionary<string, string>
            {
                ["email"] = "hanako@example.jp",
                ["number"] = number,
                ["expiry"] = "12/34",
                ["cvc"] = "123",
                ["name"] = "HANAKO ISE",
            });
        return location ?? throw new DemoStepException($"The provider did not take the card: {Message().Match(answer).Value}");
    }

    /// <summary>Has a number issued to pay with at a convenience store.</summary>
    /// <returns>The page with the number.</returns>
    public async Task<Uri> TakeVoucherAsync(Uri checkout)
    {
        var (location, _) = await Browser(checkout).SubmitAsync(
            $"{checkout.AbsolutePath}/konbini", new Dictionary<string, string> { ["email"] = "hanako@example.jp", ["name"] = "HANAKO ISE" });
        return location is null ? throw new DemoStepException("The provider issued no number.") : new Uri(checkout, location);
    }

    /// <summary>Pays in cash at the store's counter.</summary>
    public Task PayAtStoreAsync(Uri voucher) => Browser(voucher).SubmitAsync(voucher.AbsolutePath, []);

    public void Dispose()
    {
        foreach (var browser in browsers.Values)
            browser.Dispose();
    }

    private ServiceClient Browser(Uri checkout)
    {
        var origin = checkout.GetLeftPart(UriPartial.Authority);
        if (!browsers.TryGetValue(origin, out var browser))
            browsers[origin] = browser = new(new Uri(origin));
        return browser;
    }

    [GeneratedRegex("<form[^>]*action=\"([^\"]*/card)\"")]
    private static partial Regex CardForm();

    [GeneratedRegex("(?<=role=\"alert\">)[^<]*")]
    private static partial Regex Message();
}
