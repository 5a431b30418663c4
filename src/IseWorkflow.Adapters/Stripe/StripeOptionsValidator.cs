using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Refuses a configuration that cannot work or would be dangerous, at start and with the setting's name; never repeats a secret.</summary>
internal sealed partial class StripeOptionsValidator : IValidateOptions<StripeOptions>
{
    private static readonly string[] Brands = ["visa", "mastercard", "american_express", "discover_global_network"];

    public ValidateOptionsResult Validate(string? name, StripeOptions options)
    {
        var wrong = WrongKeys(options).Concat(WrongWords(options)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> WrongKeys(StripeOptions options)
    {
        if (!Key().IsMatch(options.ApiKey))
            yield return "Stripe:ApiKey has to be a secret or restricted key (sk_test_…, rk_live_…).";
        if (!options.WebhookSecret.StartsWith("whsec_", StringComparison.Ordinal))
            yield return "Stripe:WebhookSecret has to be the signing secret of the webhook endpoint (whsec_…).";
        if (!IsSafe(options.ApiBase))
            yield return "Stripe:ApiBase has to begin with https://, or be on this machine.";
        else if (options.ApiBase != StripeOptions.DefaultApiBase && options.IsLive)
            yield return "Stripe:ApiKey is a live key, which goes to Stripe only: leave Stripe:ApiBase out.";
        if (options.Timeout <= TimeSpan.Zero)
            yield return "Stripe:Timeout has to be longer than nothing.";
    }

    private static IEnumerable<string> WrongWords(StripeOptions options)
    {
        if (!Tag().IsMatch(options.AppTag))
            yield return "Stripe:AppTag has to be 1 to 40 lower-case letters, digits and hyphens.";
        if (options.BlockedBrands.Except(Brands).FirstOrDefault() is { } brand)
            yield return $"Stripe:BlockedBrands names \"{brand}\"; Stripe knows {string.Join(", ", Brands)}.";
        if (!Suffix().IsMatch(options.StatementDescriptor.Suffix ?? "ISE"))
            yield return "Stripe:StatementDescriptor:Suffix has to be 1 to 22 Latin letters, digits, spaces, dots and hyphens, with a letter among them.";
        if (options.StatementDescriptor.SuffixKana is { Length: 0 or > 22 })
            yield return "Stripe:StatementDescriptor:SuffixKana has to be 1 to 22 characters.";
        if (options.StatementDescriptor.SuffixKanji is { Length: 0 or > 17 })
            yield return "Stripe:StatementDescriptor:SuffixKanji has to be 1 to 17 characters.";
    }

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    [GeneratedRegex(@"^[sr]k_(test|live)_[A-Za-z0-9_]+\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?=.*[A-Za-z])[A-Za-z0-9 .-]{1,22}\z")]
    private static partial Regex Suffix();
}
