using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Webhooks;

namespace IseWorkflow.Local.Stripe.Till;

/// <summary>Contests payments, and decides.</summary>
internal sealed class DisputeDesk(Books books, EventDesk events, StripeIds ids, StandInClock clock)
{
    public void Open(Payment payment)
    {
        if (payment.Charge is null || payment.Dispute is not null)
            return;
        var contested = payment with { Dispute = new(ids.Dispute(), clock.GetUtcNow(), payment.Amount, "needs_response") };
        books.Put(contested);
        events.Tell("charge.dispute.created", contested, contested.Dispute);
    }

    public void Close(Payment payment, bool isWon)
    {
        if (payment.Dispute is not { Status: "needs_response" } dispute)
            return;
        var decided = payment with { Dispute = dispute with { Status = isWon ? "won" : "lost" } };
        books.Put(decided);
        events.Tell("charge.dispute.closed", decided, decided.Dispute);
    }
}
