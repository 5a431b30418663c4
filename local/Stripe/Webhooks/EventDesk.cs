using System.Text.Json;
using IseWorkflow.Local.Stripe.Api;
using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Webhooks;

/// <summary>Writes events down and gives them to the post.</summary>
internal sealed class EventDesk(Books books, PostOffice post, StripeStandInOptions options, StripeIds ids, StandInClock clock)
{
    public void Tell(string type, CheckoutSession session) =>
        Tell(type, Shapes.Session(session, books.Payments.Find(session.PaymentId, out var payment) ? payment : null, Expansion.None));

    public void Tell(string type, Payment payment, Refund refund) => Tell(type, Shapes.Refund(payment, refund, Expansion.None));

    public void Tell(string type, Payment payment, Dispute dispute) => Tell(type, Shapes.Dispute(payment, dispute, Expansion.None));

    /// <param name="before">What had been refunded of the charge until then.</param>
    public void Tell(string type, Payment payment, long before) =>
        Tell(type, Shapes.Charge(payment), new { amount_refunded = before });

    /// <summary>Something that has nothing to do with the service: another product's event, or a type that it does not know.</summary>
    public StripeEvent Tell(string type, object shape, object? before = null)
    {
        var now = clock.GetUtcNow();
        var id = ids.Event();
        var told = new StripeEvent(id, type, now, JsonSerializer.Serialize(Shapes.Event(id, type, now, options.ApiVersion, shape, before), Shapes.Format));
        books.Put(told);
        post.Take(told);
        return told;
    }
}
