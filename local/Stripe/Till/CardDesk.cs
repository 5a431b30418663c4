using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Webhooks;

namespace IseWorkflow.Local.Stripe.Till;

/// <summary>Charges cards, each session once.</summary>
internal sealed class CardDesk(Books books, SessionDesk sessions, DisputeDesk disputes, EventDesk events, StripeIds ids, StandInClock clock)
{
    /// <param name="session">Open, as just found.</param>
    public CardAnswer Pay(CheckoutSession session, TestCard card)
    {
        if (session.BlockedBrands.Contains(card.BrandGroup))
            return new CardAnswer.Refused(CardProblem.BrandBlocked);
        var payment = sessions.PaymentOf(session, clock.GetUtcNow()) with { Card = new(card.Brand, card.Number[^4..], card.Quirk) };
        if (card.Decline is { } code)
            return Decline(payment, code);
        if (!card.AsksForChallenge)
            return Take(payment);
        books.Put(payment with { Status = PaymentStatus.RequiresAction });
        return new CardAnswer.Challenged();
    }

    /// <summary>The issuer's page (3-D Secure) was answered.</summary>
    public CardAnswer AnswerChallenge(Payment payment, bool isPassed) => payment.Status switch
    {
        PaymentStatus.RequiresAction when isPassed => Take(payment),
        PaymentStatus.RequiresAction => Decline(payment, CardProblem.ChallengeFailed),
        _ => new CardAnswer.Refused(CardProblem.ChallengeFailed),
    };

    private CardAnswer.Paid Take(Payment payment)
    {
        var paid = payment with { Status = PaymentStatus.Succeeded, Charge = new(ids.Charge(), clock.GetUtcNow()) };
        books.Put(paid);
        events.Tell("checkout.session.completed", sessions.Complete(paid));
        if (payment.Card?.Quirk == TestCard.Disputed)
            disputes.Open(paid);
        return new CardAnswer.Paid();
    }

    private CardAnswer.Refused Decline(Payment payment, string code)
    {
        var failed = new FailedCharge(ids.Charge(), clock.GetUtcNow(), code);
        books.Put(payment with { Status = PaymentStatus.RequiresPaymentMethod, FailedCharges = [.. payment.FailedCharges, failed] });
        return new(code);
    }
}
