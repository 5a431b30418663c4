using IseWorkflow.Core.Health;
using Stripe;
using Stripe.Checkout;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Asks Stripe for one session, which needs address, key and the permission that everything else needs.</summary>
internal sealed class StripeProbe(IStripeClient client) : IHealthProbe
{
    public string Name => "payments";

    public Task CheckAsync(CancellationToken cancellation) => StripeFailures.AskAsync(
        () => new SessionService(client).ListAsync(new() { Limit = 1 }, cancellationToken: cancellation), cancellation);
}
