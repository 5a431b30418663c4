namespace IseWorkflow.Core.Payments;

/// <summary>Reads what the provider posts to the webhook.</summary>
public interface IPaymentEventReader
{
    /// <summary>Verifies origin and age over the raw body, then reads it.</summary>
    /// <param name="body">As it was posted, octet for octet.</param>
    /// <param name="signature">The provider's signature header; null where there was none.</param>
    /// <returns>The event; a refusal only where the origin is not proven or the body cannot be read at all.</returns>
    /// <exception cref="PaymentProviderException">The provider had to be asked back and did not answer: it will deliver again.</exception>
    Task<Result<PaymentEvent>> ReadAsync(string body, string? signature, CancellationToken cancellation);
}
