using IseWorkflow.Core.Payments;
using Stripe;
using Stripe.Checkout;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Says what an event means to us. Asks Stripe back only about refunds and disputes.</summary>
internal sealed class StripeEventMapping(StripeReports reports, StripeMetadata metadata)
{
    public async Task<PaymentEvent> MapAsync(Event told, CancellationToken cancellation) => (told.Type, told.Data?.Object) switch
    {
        (EventTypes.CheckoutSessionCompleted, Session session) =>
            Checkout(told, session, session.PaymentStatus == "paid" ? CheckoutStatus.Paid : CheckoutStatus.Processing),
        (EventTypes.CheckoutSessionAsyncPaymentSucceeded, Session session) => Checkout(told, session, CheckoutStatus.Paid),
        (EventTypes.CheckoutSessionAsyncPaymentFailed, Session session) => Checkout(told, session, CheckoutStatus.Expired),
        (EventTypes.CheckoutSessionExpired, Session session) => Checkout(told, session, CheckoutStatus.Expired),
        (EventTypes.ChargeRefunded, global::Stripe.Charge { Id: not null } charge) => await reports.ReadAsync(told, charge, cancellation),
        (EventTypes.RefundCreated or EventTypes.RefundUpdated or EventTypes.RefundFailed or EventTypes.ChargeRefundUpdated,
            Refund { Id: not null } refund) => await reports.ReadAsync(told, refund, cancellation),
        (EventTypes.ChargeDisputeCreated or EventTypes.ChargeDisputeClosed, Dispute { Id: not null } dispute) =>
            await reports.ReadAsync(told, dispute, cancellation),
        _ => told.NotOurs("says nothing to us"),
    };

    private PaymentEvent Checkout(Event told, Session session, CheckoutStatus status) => metadata.Read(session.Metadata) switch
    {
        null => told.NotOurs(metadata.WhyNot(session.Metadata)),
        _ when !StripeCheckouts.IsAmount(session.AmountTotal, session.Currency)
            || (status == CheckoutStatus.Paid && session.PaymentIntentId is null) => told.NotOurs("is of a session that we do not make"),
        var paidFor => new PaymentEvent.CheckoutChanged(
            told.Id, told.At(), paidFor.Application, paidFor.FeeRevision, StripeCheckouts.Read(session, status, told.At())),
    };
}
