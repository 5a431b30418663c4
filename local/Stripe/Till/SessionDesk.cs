using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Webhooks;

namespace IseWorkflow.Local.Stripe.Till;

/// <summary>Opens sessions and ends them.</summary>
internal sealed class SessionDesk(Books books, EventDesk events, StripeIds ids)
{
    public event Action<CheckoutSession>? Opened;

    public void Open(CheckoutSession session)
    {
        books.Put(session);
        Opened?.Invoke(session);
    }

    /// <summary>Ends an open session; a payment that was begun cannot be finished any more.</summary>
    public CheckoutSession Expire(CheckoutSession session)
    {
        var expired = session with { Status = SessionStatus.Expired };
        books.Put(expired);
        if (books.Payments.Find(session.PaymentId, out var payment))
            books.Put(payment with { Status = PaymentStatus.Canceled });
        events.Tell("checkout.session.expired", expired);
        return expired;
    }

    public void RunOut(string id)
    {
        if (books.Sessions.Find(id, out var session) && session.Status == SessionStatus.Open)
            Expire(session);
    }

    /// <summary>The session's payment, made with the first try.</summary>
    public Payment PaymentOf(CheckoutSession session, DateTimeOffset now)
    {
        if (books.Payments.Find(session.PaymentId, out var begun))
            return begun;
        var payment = new Payment
        {
            Id = ids.Payment(),
            SessionId = session.Id,
            Created = now,
            Amount = session.Total,
            Metadata = session.PaymentMetadata,
            Description = session.PaymentDescription,
        };
        books.Put(payment);
        books.Put(session with { PaymentId = payment.Id });
        return payment;
    }

    /// <summary>The citizen is done with the page.</summary>
    public CheckoutSession Complete(Payment payment)
    {
        books.Sessions.Find(payment.SessionId, out var session);
        var complete = session! with { Status = SessionStatus.Complete, PaymentId = payment.Id };
        books.Put(complete);
        return complete;
    }
}
