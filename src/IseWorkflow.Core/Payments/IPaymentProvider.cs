using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// The payment provider, as small as a second one could be written against. Every call is idempotent under its key; an outage is a
/// <see cref="PaymentProviderException"/>.
/// </summary>
public interface IPaymentProvider
{
    Task<ProviderCheckout> OpenAsync(CheckoutOrder order, CancellationToken cancellation);

    Task<ProviderCheckout> ReadAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Expires a checkout; one that is over or paid is returned as it stands.</summary>
    Task<ProviderCheckout> ExpireAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Gives a payment back, whole. A payment that was given back before is not again.</summary>
    Task RefundAsync(string paymentId, RefundReason reason, CancellationToken cancellation);

    /// <summary>The payments taken in a period, for reconciliation, oldest first.</summary>
    IAsyncEnumerable<ProviderPayment> ListAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation);
}

/// <summary>What to charge. Holds ids only, no personal data.</summary>
/// <param name="AllowsKonbini">Card always; the convenience store (コンビニ払い) where the procedure allows it.</param>
/// <param name="SuccessUrl">A page that only reads.</param>
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
    bool AllowsKonbini = false)
{
    public Yen Total => Lines.Aggregate(Yen.Zero, (sum, line) => sum + line.Total);
}

/// <summary>A checkout as the provider sees it.</summary>
/// <param name="Charge">Where paid.</param>
public sealed record ProviderCheckout(string SessionId, CheckoutStatus Status, Uri? Url, DateTimeOffset ExpiresAt, Charge? Charge);

/// <summary>A payment in the provider's books.</summary>
public sealed record ProviderPayment(Charge Charge, Yen Refunded, ApplicationId? Application, int? FeeRevision);

/// <summary>The provider did not answer, or not as agreed. Worth a later try.</summary>
public sealed class PaymentProviderException(string message, Exception? inner = null) : Exception(message, inner);
