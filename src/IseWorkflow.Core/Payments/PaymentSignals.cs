using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// What the provider says, as signals. The id follows from the fact and not from who reports it, so that webhook, sweep, closing and
/// reconciliation may all say the same and it counts once.
/// </summary>
internal static class PaymentSignals
{
    /// <summary>What became of a checkout; null where nothing did yet.</summary>
    /// <exception cref="PaymentProviderException">It is said to be paid, and not by which payment.</exception>
    public static Signal? Of(int feeRevision, ProviderCheckout seen, Actor by, DateTimeOffset at) => seen.Status switch
    {
        CheckoutStatus.Paid => Succeeded(
            feeRevision,
            seen.Charge ?? throw new PaymentProviderException($"The checkout {seen.SessionId} is paid without a payment."),
            by,
            at),
        CheckoutStatus.Expired => new Signal.PaymentFailed($"failed-{seen.SessionId}", by, at, feeRevision, Closed: false),
        _ => null,
    };

    public static Signal.PaymentSucceeded Succeeded(int feeRevision, Charge charge, Actor by, DateTimeOffset at) =>
        new(IdOf(charge), by, at, feeRevision, charge);

    public static string IdOf(Charge charge) => $"payment-{charge.PaymentId}";

    /// <summary>Nothing can come of the fee revision any more.</summary>
    /// <param name="sequence">Of the audit entry before. A closing that is repeated after a crash says the same; one that is asked for anew
    /// says it anew.</param>
    public static Signal.PaymentFailed Closed(int feeRevision, int sequence, DateTimeOffset at)
    {
        var id = $"closed-{feeRevision}-{sequence:D6}";
        return new(id, Actor.PaymentProvider(id), at, feeRevision, Closed: true);
    }

    /// <summary>One signal a status of a refund, however many events the provider makes of it.</summary>
    public static Signal.RefundReported Of(PaymentEvent.RefundChanged refund, DateTimeOffset at) => new(
        $"refund-{refund.RefundId}-{Word(refund.Status)}",
        Actor.PaymentProvider(refund.EventId),
        at,
        refund.PaymentId,
        refund.Amount,
        refund.Status);

    /// <summary>One signal a status of a dispute.</summary>
    public static Signal.PaymentDisputed Of(PaymentEvent.DisputeChanged dispute, DateTimeOffset at) => new(
        $"dispute-{dispute.DisputeId}-{Word(dispute.Status)}",
        Actor.PaymentProvider(dispute.EventId),
        at,
        dispute.PaymentId,
        dispute.Amount,
        dispute.Status);

    private static string Word<T>(T status)
        where T : struct, Enum => status.ToString().ToLowerInvariant();
}
