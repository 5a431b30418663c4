using IseWorkflow.Core.Lifecycle;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// Takes what the provider posts. An event is done once its signal is stored, and the signal's own row is the record of it: a repeat finds
/// it there, and an event that could not be stored is delivered again by the provider. Nothing is decided here, so it is answered at once.
/// </summary>
public sealed partial class PaymentIntake(
    IPaymentEventReader reader, CheckoutRecorder recorder, SignalSender signals, TimeProvider time, ILogger<PaymentIntake> logger)
{
    /// <param name="body">As it was posted, octet for octet.</param>
    /// <param name="signature">The provider's signature header; null where there was none.</param>
    /// <returns>Null once it is stored or is no business of ours; the refusal where its origin is not proven.</returns>
    /// <exception cref="PaymentProviderException">The provider had to be asked back and did not answer: it will deliver again.</exception>
    public async Task<Refusal?> TakeAsync(string body, string? signature, CancellationToken cancellation)
    {
        var read = await reader.ReadAsync(body, signature, cancellation);
        if (!read.Is(out var said, out var refusal))
            return refusal;
        await TakeAsync(said, cancellation);
        return null;
    }

    /// <summary>Takes an event whose origin is proven.</summary>
    public async Task TakeAsync(PaymentEvent said, CancellationToken cancellation)
    {
        try
        {
            await StoreAsync(said, cancellation);
        }
        catch (UnknownApplicationException unknown)
        {
            Unknown(said.EventId, unknown.Message);
        }
    }

    private Task StoreAsync(PaymentEvent said, CancellationToken cancellation) => said switch
    {
        PaymentEvent.CheckoutChanged changed => recorder.RecordAsync(
            changed.Application, changed.FeeRevision, changed.Checkout, Actor.PaymentProvider(changed.EventId), cancellation),
        PaymentEvent.RefundChanged refund => signals.SendAsync(
            refund.Application, PaymentSignals.Of(refund, time.GetUtcNow()), cancellation),
        PaymentEvent.DisputeChanged dispute => signals.SendAsync(
            dispute.Application, PaymentSignals.Of(dispute, time.GetUtcNow()), cancellation),
        PaymentEvent.NotOurs other => IgnoreAsync(other),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Task IgnoreAsync(PaymentEvent.NotOurs other)
    {
        NotOurs(other.EventId, other.Why);
        return Task.CompletedTask;
    }

    [LoggerMessage(50, LogLevel.Information, "The payment event {Event} is not ours: {Why}")]
    private partial void NotOurs(string @event, string why);

    [LoggerMessage(51, LogLevel.Warning, "The payment event {Event} has no application: {Why}")]
    private partial void Unknown(string @event, string why);
}
