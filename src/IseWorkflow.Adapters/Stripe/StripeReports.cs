using IseWorkflow.Core.Payments;
using Newtonsoft.Json.Linq;
using Stripe;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>
/// What Stripe tells of money that had moved already. A refund and a dispute name a payment and not what it was for, so Stripe is asked, and
/// answers how they stand by now: an event that comes late, after what became of them, says that, and nothing that is over.
/// </summary>
internal sealed class StripeReports(IStripeClient client, StripeMetadata metadata)
{
    private static readonly List<string> Payment = ["payment_intent"];

    private readonly RefundService refunds = new(client);
    private readonly DisputeService disputes = new(client);

    public async Task<PaymentEvent> ReadAsync(Event told, Refund named, CancellationToken cancellation)
    {
        var refund = await FindAsync(
            () => refunds.GetAsync(named.Id, new() { Expand = Payment }, cancellationToken: cancellation), cancellation);
        return Report(told, refund, refund?.PaymentIntent?.Metadata);
    }

    /// <summary>
    /// The charge carries our ids, and how much of it was given back in all; what was so before tells how much this refund gave back.
    /// </summary>
    public async Task<PaymentEvent> ReadAsync(Event told, global::Stripe.Charge charge, CancellationToken cancellation)
    {
        if (metadata.Read(charge.Metadata) is null)
            return told.NotOurs(metadata.WhyNot(charge.Metadata));
        var part = charge.AmountRefunded - RefundedBefore(told);
        var made = await FindAsync(
            () => refunds.ListAsync(new() { Charge = charge.Id, Limit = 100 }, cancellationToken: cancellation), cancellation);
        return Report(told, made?.FirstOrDefault(refund => refund.Amount == part), charge.Metadata);
    }

    public async Task<PaymentEvent> ReadAsync(Event told, Dispute named, CancellationToken cancellation)
    {
        var dispute = await FindAsync(
            () => disputes.GetAsync(named.Id, new() { Expand = Payment }, cancellationToken: cancellation), cancellation);
        var about = dispute?.PaymentIntent?.Metadata;
        return (dispute, metadata.Read(about)) switch
        {
            (null, _) => told.NotOurs("is of a dispute that Stripe does not know"),
            (_, null) => told.NotOurs(metadata.WhyNot(about)),
            _ when !StripeCheckouts.IsAmount(dispute.Amount, dispute.Currency) => told.NotOurs("is of an amount that is not ours"),
            var (_, paidFor) => new PaymentEvent.DisputeChanged(
                told.Id,
                told.At(),
                paidFor.Application,
                dispute.Id,
                dispute.PaymentIntentId,
                StripeCheckouts.Amount(dispute.Amount, dispute.Currency),
                StatusOf(dispute)),
        };
    }

    private PaymentEvent Report(Event told, Refund? refund, IReadOnlyDictionary<string, string>? about) => (refund, metadata.Read(about)) switch
    {
        (null, _) => told.NotOurs("is of a refund that Stripe does not know"),
        (_, null) => told.NotOurs(metadata.WhyNot(about)),
        _ when !StripeCheckouts.IsAmount(refund.Amount, refund.Currency) => told.NotOurs("is of an amount that is not ours"),
        var (_, paidFor) => new PaymentEvent.RefundChanged(
            told.Id,
            told.At(),
            paidFor.Application,
            refund.Id,
            refund.PaymentIntentId,
            StripeCheckouts.Amount(refund.Amount, refund.Currency),
            StatusOf(refund)),
    };

    /// <summary>Null where Stripe has no such thing: it will not have it at the next delivery either.</summary>
    private static async Task<T?> FindAsync<T>(Func<Task<T>> request, CancellationToken cancellation)
        where T : class => await StripeFailures.AskAsync<T?>(
            async () =>
            {
                try
                {
                    return await request();
                }
                catch (StripeException error) when (error.Has("resource_missing"))
                {
                    return null;
                }
            },
            cancellation);

    private static long RefundedBefore(Event told) =>
        (object?)told.Data.PreviousAttributes is JObject before && before["amount_refunded"] is JValue { Value: long amount } ? amount : 0;

    private static RefundStatus StatusOf(Refund refund) => refund.Status switch
    {
        "succeeded" => RefundStatus.Succeeded,
        "failed" or "canceled" => RefundStatus.Failed,
        _ => RefundStatus.Pending,
    };

    /// <summary>An inquiry that ends without a chargeback (<c>warning_closed</c>) leaves the money with the city.</summary>
    private static DisputeStatus StatusOf(Dispute dispute) => dispute.Status switch
    {
        "won" or "warning_closed" or "prevented" => DisputeStatus.Won,
        "lost" => DisputeStatus.Lost,
        _ => DisputeStatus.Opened,
    };
}
