using IseWorkflow.Core.Payments;
using Newtonsoft.Json.Linq;
using Stripe;
using Stripe.Checkout;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Says what an event means to us. Asks Stripe back only where it does not carry our ids: a refund and a dispute name a payment.</summary>
internal sealed class StripeEventMapping(IStripeClient client, StripeMetadata metadata)
{
    private readonly PaymentIntentService payments = new(client);

    public async Task<PaymentEvent> MapAsync(Event told, CancellationToken cancellation) => (told.Type, told.Data?.Object) switch
    {
        (EventTypes.CheckoutSessionCompleted, Session session) =>
            Checkout(told, session, session.PaymentStatus == "paid" ? CheckoutStatus.Paid : CheckoutStatus.Processing),
        (EventTypes.CheckoutSessionAsyncPaymentSucceeded, Session session) => Checkout(told, session, CheckoutStatus.Paid),
        (EventTypes.CheckoutSessionAsyncPaymentFailed, Session session) => Checkout(told, session, CheckoutStatus.Expired),
        (EventTypes.CheckoutSessionExpired, Session session) => Checkout(told, session, CheckoutStatus.Expired),
        (EventTypes.ChargeRefunded, global::Stripe.Charge charge) => Refund(told, charge),
        (EventTypes.RefundCreated or EventTypes.RefundUpdated or EventTypes.RefundFailed or EventTypes.ChargeRefundUpdated, Refund refund) =>
            await RefundAsync(told, refund, cancellation),
        (EventTypes.ChargeDisputeCreated or EventTypes.ChargeDisputeClosed, Dispute dispute) => await DisputeAsync(told, dispute, cancellation),
        _ => NotOurs(told, "says nothing to us"),
    };

    private PaymentEvent Checkout(Event told, Session session, CheckoutStatus status) => metadata.Read(session.Metadata) switch
    {
        null => NotOurs(told, WhyNot(session.Metadata)),
        _ when session.Currency != SessionOrder.Currency || (status == CheckoutStatus.Paid && session.PaymentIntentId is null) =>
            NotOurs(told, "is of a session that we do not make"),
        var paidFor => new PaymentEvent.CheckoutChanged(
            told.Id, At(told), paidFor.Application, paidFor.FeeRevision, StripeCheckouts.Read(session, status, At(told))),
    };

    /// <summary>The charge carries our ids, and how much was given back in all; what was so before tells this refund's part.</summary>
    private PaymentEvent Refund(Event told, global::Stripe.Charge charge)
    {
        if (metadata.Read(charge.Metadata) is not { } paidFor)
            return NotOurs(told, WhyNot(charge.Metadata));
        var amount = StripeCheckouts.Amount(charge.AmountRefunded - RefundedBefore(told), charge.Currency);
        return new PaymentEvent.RefundChanged(told.Id, At(told), paidFor.Application, charge.PaymentIntentId, amount, RefundStatus.Succeeded);
    }

    private static long RefundedBefore(Event told) =>
        (object?)told.Data.PreviousAttributes is JObject before && before["amount_refunded"] is JValue { Value: long amount } ? amount : 0;

    private async Task<PaymentEvent> RefundAsync(Event told, Refund refund, CancellationToken cancellation)
    {
        var (application, why) = await PayerAsync(refund.PaymentIntentId, cancellation);
        return application is null
            ? NotOurs(told, why)
            : new PaymentEvent.RefundChanged(
                told.Id,
                At(told),
                application.Value,
                refund.PaymentIntentId,
                StripeCheckouts.Amount(refund.Amount, refund.Currency),
                StatusOf(refund));
    }

    private async Task<PaymentEvent> DisputeAsync(Event told, Dispute dispute, CancellationToken cancellation)
    {
        var (application, why) = await PayerAsync(dispute.PaymentIntentId, cancellation);
        return application is null
            ? NotOurs(told, why)
            : new PaymentEvent.DisputeChanged(
                told.Id,
                At(told),
                application.Value,
                dispute.PaymentIntentId,
                StripeCheckouts.Amount(dispute.Amount, dispute.Currency),
                StatusOf(told, dispute));
    }

    private async Task<(ApplicationId? Application, string WhyNot)> PayerAsync(string? paymentId, CancellationToken cancellation)
    {
        if (paymentId is null)
            return (null, "names no payment");
        var payment = await StripeFailures.AskAsync(() => payments.GetAsync(paymentId, cancellationToken: cancellation), cancellation);
        return (metadata.Read(payment.Metadata)?.Application, WhyNot(payment.Metadata));
    }

    private static RefundStatus StatusOf(Refund refund) => refund.Status switch
    {
        "succeeded" => RefundStatus.Succeeded,
        "failed" or "canceled" => RefundStatus.Failed,
        _ => RefundStatus.Pending,
    };

    /// <summary>An inquiry that ends without a chargeback (<c>warning_closed</c>) leaves the money with the city.</summary>
    private static DisputeStatus StatusOf(Event told, Dispute dispute)
    {
        if (told.Type == EventTypes.ChargeDisputeCreated)
            return DisputeStatus.Opened;
        return dispute.Status == "lost" ? DisputeStatus.Lost : DisputeStatus.Won;
    }

    private string WhyNot(IReadOnlyDictionary<string, string>? told) =>
        metadata.IsOurs(told) ? "is ours, and its metadata cannot be read" : "is another product's";

    private static PaymentEvent.NotOurs NotOurs(Event told, string why) => new(told.Id, At(told), $"{told.Type} {why}");

    private static DateTimeOffset At(Event told) => StripeCheckouts.Utc(told.Created);
}
