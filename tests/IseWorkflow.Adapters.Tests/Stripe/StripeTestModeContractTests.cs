using IseWorkflow.Core.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>
/// The same against Stripe itself, in test mode: where <c>STRIPE_TEST_KEY</c> holds a key (<c>sk_test_…</c>) of an account in Japan. What
/// needs a citizen at the hosted page is skipped, because Stripe lets no program pay there; docs/adr/stripe.md says how to do it by hand.
/// </summary>
public sealed class StripeTestModeContractTests : PaymentProviderContract, IDisposable
{
    private const string KeyVariable = "STRIPE_TEST_KEY";

    private readonly ServiceProvider services;

    public StripeTestModeContractTests()
    {
        var key = Environment.GetEnvironmentVariable(KeyVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(key), $"{KeyVariable} is not set.");
        services = StripeServicesUnderTest.Build(new Dictionary<string, string?>
        {
            ["Stripe:ApiKey"] = key,
            ["Stripe:WebhookSecret"] = "whsec_unused",
            ["Stripe:AppTag"] = "contract-tests",
        });
    }

    protected override IPaymentProvider Provider => services.GetRequiredService<IPaymentProvider>();

    public void Dispose() => services?.Dispose();

    protected override Task PayAsync(ProviderCheckout checkout) => ByHand();

    protected override Task ChooseKonbiniAsync(ProviderCheckout checkout) => ByHand();

    protected override Task PayAtStoreAsync(ProviderCheckout checkout) => ByHand();

    protected override Task DisputeAsync(ProviderCheckout checkout, DisputeStatus status) => ByHand();

    private static Task ByHand()
    {
        Assert.Skip("A person has to pay at Stripe's page.");
        return Task.CompletedTask;
    }
}
