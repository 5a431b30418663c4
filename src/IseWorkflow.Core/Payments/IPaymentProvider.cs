using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// The payment provider, as small as a second one could be written against. Every call is idempotent under its key; an outage is a
/// <see cref="PaymentProviderException"/>.
/// </summary>
public interface IPaymentProvider
{
    /// <summary>
    /// Opens a checkout. Its key is (application, fee revision, attempt): a repeat gives the checkout that exists, as it was ordered first,
    /// be it over by now.
    /// </summary>
    Task<ProviderCheckout> OpenAsync(CheckoutOrder order, CancellationToken cancellation);

    Task<ProviderCheckout> ReadAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Expires a checkout; one that is over, paid or being paid is returned as it stands.</summary>
    Task<ProviderCheckout> ExpireAsync(string sessionId, CancellationToken cancellation);

    /// <summary>
    /// Gives a payment back, whole. A payment that was given back before is not again, be it by a refund or because it was contested and
    /// that was lost.
    /// </summary>
    /// <exception cref="PaymentProviderException">An outage, or it is contested and that is not decided: worth a later try.</exception>
    Task RefundAsync(string paymentId, RefundReason reason, CancellationToken cancellation);

    /// <summary>
    /// The payments taken from one moment until just before another, for reconciliation, oldest first; those of other products are left
    /// out.
    /// </summary>
    IAsyncEnumerable<ProviderPayment> ListAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation);
}

/// <summary>What to charge. Holds ids only, no personal data.</summary>
/// <param name="ExpiresAt">When the page closes. Moved by the provider where it knows limits (Stripe: 30 minutes to 24 hours from now).</param>
/// <param name="SuccessUrl">A page that only reads.</param>
/// <param name="KonbiniUntil">The last day, in Japan, on which a convenience store (コンビニ払い) may take the money; null: by card only. A
/// voucher that was printed outlives the page: nobody can call it back.</param>
public sealed record CheckoutOrder(
    ApplicationId Application,
    ReceiptNumber Number,
    int FeeRevision,
    int Attempt,
    IReadOnlyList<FeeLine> Lines,
    Language Language,
    DateTimeOffset ExpiresAt,
    Uri SuccessUrl,
    Uri CancelUrl,
    DateOnly? KonbiniUntil = null)
{
    public Yen Total => Lines.Aggregate(Yen.Zero, (sum, line) => sum + line.Total);
}

/// <summary>A checkout as the provider sees it.</summary>
/// <param name="Url">Where the citizen pays, or reads the number to pay with at a store; null where the provider names no page.</param>
/// <param name="Charge">Where paid.</param>
public sealed record ProviderCheckout(string SessionId, CheckoutStatus Status, Uri? Url, DateTimeOffset ExpiresAt, Charge? Charge);

/// <summary>A payment in the provider's books.</summary>
/// <param name="Refunded">
/// What went back or is on its way back, be it by a refund or because the payment was contested and that was lost.</param>
/// <param name="Application">Null, as is the revision, where it is ours and yet does not say what it paid: somebody has to look.</param>
public sealed record ProviderPayment(Charge Charge, Yen Refunded, ApplicationId? Application, int? FeeRevision);

/// <summary>The provider did not answer, or not as agreed. Worth a later try.</summary>
public sealed class PaymentProviderException(string message, Exception? inner = null) : Exception(message, inner);
