using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>Stripe.net over HTTP against the stand-in.</summary>
public sealed class StripeContractTests : PaymentProviderContract, IAsyncLifetime
{
    private TestStripe stripe = null!;
    private ServiceProvider services = null!;

    protected override IPaymentProvider Provider => services.GetRequiredService<IPaymentProvider>();

    public async ValueTask InitializeAsync()
    {
        stripe = await TestStripe.StartAsync();
        services = StripeServicesUnderTest.Build(stripe.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await stripe.DisposeAsync();
    }

    protected override async Task PayAsync(ProviderCheckout checkout)
    {
        using var answer = await stripe.PayAsync(checkout.Url!);
        Assert.Equal(new Uri($"https://shinsei.city.example.jp/pay/done?session={checkout.SessionId}"), answer.Headers.Location);
    }

    protected override async Task ChooseKonbiniAsync(ProviderCheckout checkout)
    {
        using var answer = await stripe.PrintVoucherAsync(checkout.Url!);
        Assert.EndsWith("/voucher", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    protected override Task DisputeAsync(ProviderCheckout checkout, DisputeStatus status) =>
        stripe.OrderAsync("disputes", new { payment = checkout.Charge!.PaymentId, outcome = status.ToString().ToLowerInvariant() });

    protected override async Task PayAtStoreAsync(ProviderCheckout checkout)
    {
        using var answer = await stripe.SubmitAsync(checkout.Url!, "voucher");
        var voucher = await stripe.Browser.GetStringAsync(answer.Headers.Location, Cancellation);
        Assert.Contains("お支払いが済みました", voucher, StringComparison.Ordinal);
    }
}
