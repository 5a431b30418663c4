using System.Text.Json;
using Stripe;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>Events as Stripe posts them, signed with the secret of the tests.</summary>
internal static class SignedEvent
{
    public const string Secret = "whsec_test";

    public static readonly DateTimeOffset Happened = new(2026, 11, 24, 1, 30, 0, TimeSpan.Zero);

    public static string Of(
        string type, object shape, object? before = null, string version = "2026-10-28.endive", bool isLive = false) => JsonSerializer.Serialize(new
        {
            id = "evt_1",
            @object = "event",
            api_version = version,
            created = Happened.ToUnixTimeSeconds(),
            data = new { @object = shape, previous_attributes = before },
            livemode = isLive,
            pending_webhooks = 1,
            request = new { id = (string?)null, idempotency_key = (string?)null },
            type,
        });

    public static object Session(
        object metadata, string paymentStatus = "paid", string status = "complete", string currency = "jpy", long? amount = 710) => new
        {
            id = "cs_test_1",
            @object = "checkout.session",
            amount_total = amount,
            currency,
            expires_at = Happened.AddHours(1).ToUnixTimeSeconds(),
            metadata,
            payment_intent = paymentStatus == "paid" ? "pi_1" : null,
            payment_status = paymentStatus,
            status,
        };

    public static string Sign(string body, DateTimeOffset at, string secret = Secret) => EventUtility.GenerateSignatureHeader(body, secret, at.ToUnixTimeSeconds());
}
