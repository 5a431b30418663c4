using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Control;

/// <summary>What really happened to the money, whatever the service was told.</summary>
/// <param name="ChargedBack">Taken back by the cards' banks, because disputes were lost.</param>
/// <param name="Kept">Charged, and neither given nor taken back, in yen.</param>
internal sealed record LedgerView(
    long Charged, long Refunded, long ChargedBack, long Kept, IReadOnlyList<LedgerPayment> Payments, IReadOnlyList<LedgerSession> Sessions)
{
    public static LedgerView Of(Books books)
    {
        var payments = books.Payments.All.Select(LedgerPayment.Of).ToList();
        var (charged, refunded) = (payments.Sum(payment => payment.Charged), payments.Sum(payment => payment.Refunded));
        var chargedBack = payments.Sum(payment => payment.ChargedBack);
        return new(charged, refunded, chargedBack, charged - refunded - chargedBack, payments, [.. books.Sessions.All.Select(LedgerSession.Of)]);
    }
}

/// <param name="CameBack">Of what was given back, what the bank did not take, in yen; it is not in <paramref name="Refunded"/>.</param>
/// <param name="Metadata">As the service wrote it.</param>
internal sealed record LedgerPayment(
    string Payment,
    string Session,
    string Status,
    string Method,
    string? Brand,
    long Amount,
    long Charged,
    long Refunded,
    long CameBack,
    long ChargedBack,
    string? Dispute,
    IReadOnlyDictionary<string, string> Metadata)
{
    public static LedgerPayment Of(Payment payment) => new(
        payment.Id,
        payment.SessionId,
        payment.Status.Snake(),
        payment.Voucher is null ? "card" : "konbini",
        payment.Card?.Brand,
        payment.Amount,
        payment.Charge is null ? 0 : payment.Amount,
        payment.Refunded,
        payment.Refunds.Where(refund => refund.Status == RefundState.Failed).Sum(refund => refund.Amount),
        payment.ChargedBack,
        payment.Dispute?.Status,
        payment.Metadata);
}

/// <param name="Metadata">As the service wrote it.</param>
internal sealed record LedgerSession(string Session, string Status, IReadOnlyDictionary<string, string> Metadata)
{
    public static LedgerSession Of(CheckoutSession session) => new(session.Id, session.Status.Snake(), session.Metadata);
}
