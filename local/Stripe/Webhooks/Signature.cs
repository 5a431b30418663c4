using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IseWorkflow.Local.Stripe.Webhooks;

/// <summary>Stripe's webhook signature (docs.stripe.com/webhooks/signature): HMAC-SHA-256 over time and body.</summary>
internal static class Signature
{
    public static string Of(string body, string secret, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(mac)}";
    }
}
