using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Control;

/// <summary>What really happened to the money, whatever the service was told.</summary>
/// <param name="Kept">Charged and not given back, in yen.</param>
internal sealed record LedgerView(long Charged, long Refunded, long Kept, IReadOnlyList<LedgerPayment> Payments)
{
    public static LedgerView Of(Books books)
    {
        var payments = books.Payments.All.Select(LedgerPayment.Of).ToList();
        var (charged, refunded) = (payments.Sum(payment => payment.Charged), payments.Sum(payment => payment.Refunded));
        return new(charged, refunded, charged - refunded, payments);
    }
}

/// <param name="Metadata">As the service wrote it.</param>
internal sealed record LedgerPayment(
    string Payment, string Session, string Status, string Method, string? Brand, long Amount, long Charged, long Refunded, string? Dispute,
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
        payment.Dispute?.Status,
        payment.Metadata);
}
