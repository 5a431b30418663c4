using IseWorkflow.Adapters.Stripe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Tests.Stripe;

public sealed class StripeOptionsTests
{
    [Theory]
    [InlineData("Stripe:ApiKey", "")]
    [InlineData("Stripe:ApiKey", "pk_test_1")]
    [InlineData("Stripe:ApiKey", "sk_test_1\n")]
    [InlineData("Stripe:WebhookSecret", "")]
    [InlineData("Stripe:WebhookSecret", "secret")]
    [InlineData("Stripe:ApiBase", "http://stripe.example.jp")]
    [InlineData("Stripe:ApiBase", "ftp://127.0.0.1")]
    [InlineData("Stripe:AppTag", "")]
    [InlineData("Stripe:AppTag", "伊勢市")]
    [InlineData("Stripe:BlockedBrands:0", "jcb")]
    [InlineData("Stripe:StatementDescriptor:Suffix", "12345")]
    [InlineData("Stripe:StatementDescriptor:Suffix", "伊勢市")]
    [InlineData("Stripe:StatementDescriptor:SuffixKana", "イセシスマートシンセイイセシスマートシンセイー")]
    [InlineData("Stripe:StatementDescriptor:SuffixKanji", "伊勢市行政手続スマート申請証明書等手数料")]
    [InlineData("Stripe:Timeout", "00:00:00")]
    public void A_configuration_that_cannot_work_is_refused_with_the_settings_name(string key, string value)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read((key, value)));

        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5082")]
    [InlineData("https://proxy.example.jp")]
    public void A_live_key_goes_to_Stripe_only(string address)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read(("Stripe:ApiKey", "sk_live_secret"), ("Stripe:ApiBase", address)));

        Assert.Contains("Stripe:ApiKey is a live key", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_live_secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stripe:ApiKey", "sk_live_51")]
    [InlineData("Stripe:ApiKey", "rk_live_51")]
    [InlineData("Stripe:ApiKey", "rk_test_51")]
    [InlineData("Stripe:ApiBase", "http://localhost:5082/")]
    [InlineData("Stripe:StatementDescriptor:Suffix", "ISE SHINSEI")]
    public void A_configuration_that_can_work_is_taken(string key, string value) => Assert.NotNull(Read((key, value)));

    private static StripeOptions Read(params IEnumerable<(string Key, string Value)> settings)
    {
        var all = new Dictionary<string, string?> { ["Stripe:ApiKey"] = "sk_test_1", ["Stripe:WebhookSecret"] = "whsec_1" };
        foreach (var (key, value) in settings)
            all[key] = value;
        using var services = StripeServicesUnderTest.Build(all);
        return services.GetRequiredService<IOptions<StripeOptions>>().Value;
    }
}
