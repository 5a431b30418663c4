using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Control;

/// <summary>What really happened to the money, whatever the service was told.</summary>
/// <param name="Kept">Charged and not given back, in yen.</param>
internal sealed record LedgerView(
    long Charged, long Refunded, long Kept, IReadOnlyList<LedgerPayment> Payments, IReadOnlyList<LedgerSession> Sessions)
{
    public static LedgerView Of(Books books)
    {
        var payments = books.Payments.All.Select(LedgerPayment.Of).ToList();
        var (charged, refunded) = (payments.Sum(payment => payment.Charged), payments.Sum(payment => payment.Refunded));
        return new(charged, refunded, charged - refunded, payments, [.. books.Sessions.All.Select(LedgerSession.Of)]);
    }
}

/// <param name="CameBack">Of what was given back, what the bank did not take, in yen; it is not in <paramref name="Refunded"/>.</param>
/// <param name="Metadata">As the service wrote it.</param>
internal sealed record LedgerPayment(
    string Payment, string Session, string Status, string Method, string? Brand, long Amount, long Charged, long Refunded, long CameBack, string? Dispute,
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
        payment.Dispute?.Status,
        payment.Metadata);
}

/// <param name="Metadata">As the service wrote it.</param>
internal sealed record LedgerSession(string Session, string Status, IReadOnlyDictionary<string, string> Metadata)
{
    public static LedgerSession Of(CheckoutSession session) => new(session.Id, session.Status.Snake(), session.Metadata);
}
