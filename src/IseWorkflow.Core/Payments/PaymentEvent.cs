namespace IseWorkflow.Core.Payments;

/// <summary>What the payment provider tells of its own accord, its origin verified. Closed hierarchy.</summary>
/// <param name="EventId">The provider's id; the same in each delivery of the event.</param>
/// <param name="At">When it happened, as the provider says (UTC).</param>
public abstract record PaymentEvent(string EventId, DateTimeOffset At)
{
    /// <summary>A checkout was paid, is being paid, or is over; which of these stands in its status.</summary>
    public sealed record CheckoutChanged(
        string EventId, DateTimeOffset At, ApplicationId Application, int FeeRevision, ProviderCheckout Checkout) : PaymentEvent(EventId, At);

    /// <summary>A refund went through, is on its way, or failed.</summary>
    /// <param name="RefundId">The provider's id. A payment may be given back in parts, and again where the bank did not take it.</param>
    /// <param name="Amount">What this refund gives back.</param>
    /// <param name="Status">As it stands by now, however old the event is.</param>
    public sealed record RefundChanged(
        string EventId, DateTimeOffset At, ApplicationId Application, string RefundId, string PaymentId, Yen Amount, RefundStatus Status)
        : PaymentEvent(EventId, At);

    /// <summary>The card's holder contests a payment (チャージバック), or that was decided.</summary>
    /// <param name="DisputeId">The provider's id. A payment may be contested more than once.</param>
    /// <param name="Amount">What is contested.</param>
    /// <param name="Status">As it stands by now, however old the event is.</param>
    public sealed record DisputeChanged(
        string EventId, DateTimeOffset At, ApplicationId Application, string DisputeId, string PaymentId, Yen Amount, DisputeStatus Status)
        : PaymentEvent(EventId, At);

    /// <summary>Nothing of ours: another product's event on the same account, or a type that says nothing to us.</summary>
    /// <param name="Why">For the log; holds no personal data.</param>
    public sealed record NotOurs(string EventId, DateTimeOffset At, string Why) : PaymentEvent(EventId, At);
}
