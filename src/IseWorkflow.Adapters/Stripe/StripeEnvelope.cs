using System.Text.Json;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>What every event of Stripe's has, whatever its type and API version.</summary>
internal sealed record StripeEnvelope(string Id, string Type, DateTimeOffset At, string? ApiVersion)
{
    /// <summary>Null where it is no event at all.</summary>
    public static StripeEnvelope? Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static StripeEnvelope? Read(JsonElement root) =>
        Text(root, "id") is { } id && Text(root, "type") is { } type && Created(root) is { } at ? new(id, type, at, Text(root, "api_version")) : null;

    /// <summary>Seconds of the Unix epoch; the second version of Stripe's API writes ISO 8601.</summary>
    private static DateTimeOffset? Created(JsonElement root) => Property(root, "created") switch
    {
        { ValueKind: JsonValueKind.Number } seconds when seconds.TryGetInt64(out var value) && value is > 0 and < 253_402_300_800 =>
            DateTimeOffset.FromUnixTimeSeconds(value),
        { ValueKind: JsonValueKind.String } text when text.TryGetDateTimeOffset(out var value) => value.ToUniversalTime(),
        _ => null,
    };

    private static string? Text(JsonElement root, string name) =>
        Property(root, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Property(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) ? value : null;
}
