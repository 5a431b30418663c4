using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Webhooks;

namespace IseWorkflow.Local.Stripe.Till;

/// <summary>Gives money back.</summary>
internal sealed class RefundDesk(Books books, EventDesk events, StripeIds ids, StandInClock clock)
{
    /// <summary>How long after it was made a refund of the test cards changes.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    public event Action<Payment>? Made;

    /// <summary>How the next refunds end, whatever the card; null leaves it to the card.</summary>
    public RefundState? Outcome { get; set; }

    /// <param name="amount">No more than what is left.</param>
    public Refund Refund(Payment payment, long amount, string? reason, IReadOnlyDictionary<string, string> metadata)
    {
        var now = clock.GetUtcNow();
        var (status, then) = Course(payment);
        var refund = new Refund(ids.Refund(), now, amount, status, reason, metadata, then is null ? null : now + Later, then);
        var refunded = payment.With(refund);
        books.Put(refunded);
        Made?.Invoke(refunded);
        events.Tell("refund.created", refunded, refund);
        events.Tell("charge.refunded", refunded, before: payment.Refunded);
        return refund;
    }

    /// <summary>The refund takes the course that it was to take; the bank account for a convenience store's was told.</summary>
    public void Settle(string paymentId, string refundId)
    {
        if (!books.Payments.Find(paymentId, out var payment)
            || payment.Refunds.FirstOrDefault(other => other.Id == refundId) is not { SettlesTo: { } end } refund)
            return;
        var settled = refund with { Status = end, SettlesAt = null, SettlesTo = null };
        var changed = payment.With(settled);
        books.Put(changed);
        events.Tell("refund.updated", changed, settled);
        if (end == RefundState.Failed)
            events.Tell("refund.failed", changed, settled);
    }

    private (RefundState Status, RefundState? Then) Course(Payment payment) => (Outcome, payment.Card?.Quirk) switch
    {
        (RefundState.Failed, _) or (null, TestCard.RefundFails) => (RefundState.Succeeded, RefundState.Failed),
        (RefundState.Pending, _) or (null, TestCard.RefundPending) => (RefundState.Pending, RefundState.Succeeded),
        // Stripe mails the payer and asks for a bank account; here that is answered after a minute.
        (null, _) when payment.Voucher is not null => (RefundState.RequiresAction, RefundState.Succeeded),
        _ => (RefundState.Succeeded, null),
    };
}
