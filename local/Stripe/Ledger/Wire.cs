using System.Text.Json;

namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>How Stripe writes values.</summary>
internal static class Wire
{
    /// <summary>Such as <c>requires_payment_method</c>.</summary>
    public static string Snake(this Enum value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Whole seconds of the Unix epoch.</summary>
    public static long Seconds(this DateTimeOffset time) => time.ToUnixTimeSeconds();
}
