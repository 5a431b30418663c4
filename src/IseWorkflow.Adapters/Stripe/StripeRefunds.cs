using System.Globalization;
using IseWorkflow.Core.Payments;
using Stripe;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Gives payments back, each once.</summary>
internal sealed class StripeRefunds(IStripeClient client)
{
    private readonly RefundService refunds = new(client);
    private readonly StripeChargebacks chargebacks = new(client);

    /// <summary>
    /// Looks first, because a key is remembered for a day only: a refund that is on its way or through suffices. One that failed does not,
    /// and counts into the key of the next.
    /// </summary>
    /// <returns>The refund that stands; null where the whole was given back before by other means.</returns>
    public async Task<Refund?> EnsureAsync(string paymentId, RefundReason reason, CancellationToken cancellation)
    {
        var earlier = await refunds.ListAsync(new() { PaymentIntent = paymentId, Limit = 100 }, cancellationToken: cancellation);
        var failed = earlier.Count(refund => refund.Status is "failed" or "canceled");
        try
        {
            return earlier.FirstOrDefault(IsWhole) ?? await CreateAsync(paymentId, reason, failed, cancellation);
        }
        catch (StripeException error) when (error.Has("charge_already_refunded"))
        {
            return null;
        }
        catch (StripeException error) when (error.Has("charge_disputed"))
        {
            // While it is contested nothing can be given back; once that is lost, the bank has done it.
            if (await chargebacks.LostAsync(paymentId, cancellation) == 0)
                throw;
            return null;
        }

        // Of ours there are only whole ones; a part that staff gave back at Stripe's dashboard leaves the rest.
        static bool IsWhole(Refund refund) => refund.Status is "succeeded" or "pending" or "requires_action" && refund.Metadata.ContainsKey(ReasonKey);
    }

    private const string ReasonKey = "reason";

    private Task<Refund> CreateAsync(string paymentId, RefundReason reason, int failed, CancellationToken cancellation) => refunds.CreateAsync(
        new()
        {
            PaymentIntent = paymentId,
            Reason = reason == RefundReason.PaidTwice ? "duplicate" : "requested_by_customer",
            Metadata = new() { [ReasonKey] = reason.ToString() },
        },
        new() { IdempotencyKey = string.Create(CultureInfo.InvariantCulture, $"refund-{paymentId}-{failed + 1}") },
        cancellation);
}
