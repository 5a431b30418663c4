using Stripe;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>
/// Finds what went back to the card's holder because the city lost a dispute (チャージバック). Stripe does not count it as refunded.
/// </summary>
internal sealed class StripeChargebacks(IStripeClient client)
{
    private readonly DisputeService disputes = new(client);

    /// <returns>In yen; 0 while a dispute is open, and where it was won.</returns>
    public async Task<long> LostAsync(string paymentId, CancellationToken cancellation)
    {
        var all = await disputes.ListAsync(new() { PaymentIntent = paymentId, Limit = 100 }, cancellationToken: cancellation);
        return all.Where(dispute => dispute.Status == "lost").Sum(dispute => dispute.Amount);
    }
}
