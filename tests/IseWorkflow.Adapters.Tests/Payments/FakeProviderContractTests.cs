using IseWorkflow.Adapters.Tests.Stripe;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Adapters.Tests.Payments;

/// <summary>The provider that the tests of Core and Api run on keeps what Stripe and its stand-in keep.</summary>
public sealed class FakeProviderContractTests : PaymentProviderContract
{
    private readonly FakeProvider provider = new(TimeProvider.System);

    protected override IPaymentProvider Provider => provider;

    protected override Task PayAsync(ProviderCheckout checkout) => Act(provider.Pay(checkout.Url!));

    protected override Task ChooseKonbiniAsync(ProviderCheckout checkout) => Act(provider.ChooseKonbini(checkout.Url!));

    protected override Task PayAtStoreAsync(ProviderCheckout checkout) => Act(provider.PayAtKonbini(checkout.Url!));

    protected override Task DisputeAsync(ProviderCheckout checkout, DisputeStatus status)
    {
        provider.Dispute(checkout.Charge!.PaymentId, status);
        return Task.CompletedTask;
    }

    private static Task Act(bool isDone)
    {
        Assert.True(isDone);
        return Task.CompletedTask;
    }
}
