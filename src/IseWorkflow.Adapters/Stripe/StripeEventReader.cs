using System.Text.Json;
using IseWorkflow.Core;
using IseWorkflow.Core.Payments;
using Microsoft.Extensions.Options;
using Stripe;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Reads Stripe's webhook. Whatever Stripe signed is answered as an event, so that it is not sent again for three days.</summary>
internal sealed class StripeEventReader(IOptions<StripeOptions> options, StripeEventMapping mapping, TimeProvider time) : IPaymentEventReader
{
    /// <summary>How old a signature may be (seconds): Stripe's own recommendation. Each delivery is signed anew.</summary>
    private const int Tolerance = 300;

    private static readonly Refusal Unsigned = Refusal.Invalid(
        "payment_event_unsigned", "署名を確認できない通知です。", "The notification's signature cannot be verified.");

    private static readonly Refusal Unreadable = Refusal.Invalid(
        "payment_event_unreadable", "通知の内容を読み取れません。", "The notification cannot be read.");

    public async Task<Result<PaymentEvent>> ReadAsync(string body, string? signature, CancellationToken cancellation)
    {
        if (!IsSigned(body, signature))
            return Unsigned;
        if (StripeEnvelope.Read(body) is not { } envelope)
            return Unreadable;
        return Parse(body) switch
        {
            null => new PaymentEvent.NotOurs(
                envelope.Id, envelope.At, $"{envelope.Type} in API version {envelope.ApiVersion ?? "unknown"} cannot be read"),
            // Play money never pays for a certificate, and an endpoint may be told of both.
            var told when told.Livemode != options.Value.IsLive => told.NotOurs(told.Livemode ? "is of the live mode" : "is of the test mode"),
            var told => await mapping.MapAsync(told, cancellation),
        };
    }

    private bool IsSigned(string body, string? signature)
    {
        try
        {
            EventUtility.ValidateSignature(body, signature ?? "", options.Value.WebhookSecret, Tolerance, time.GetUtcNow().ToUnixTimeSeconds());
            return true;
        }
        catch (StripeException)
        {
            return false;
        }
    }

    /// <summary>Null where Stripe.net cannot make sense of it; the endpoint's API version may be any.</summary>
    private static Event? Parse(string body)
    {
        try
        {
            return EventUtility.ConstructEventWithoutVerification(body, throwOnApiVersionMismatch: false);
        }
        catch (Exception error) when (error is StripeException or JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
