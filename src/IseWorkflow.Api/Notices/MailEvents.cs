using System.Globalization;
using System.Text.Json;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Api.Notices;

/// <summary>
/// The events of Azure's Event Grid schema that concern mail. The addressee stands in them too, and is not read.
/// </summary>
internal static class MailEvents
{
    private const string Handshake = "Microsoft.EventGrid.SubscriptionValidationEvent";
    private const string Report = "Microsoft.Communication.EmailDeliveryReportReceived";

    /// <summary>The code that Event Grid wants back before it delivers anything; null where this is no handshake.</summary>
    public static string? ValidationCode(JsonElement events) => Each(events)
        .Where(one => Text(one, "eventType") == Handshake)
        .Select(one => one.TryGetProperty("data", out var data) ? Text(data, "validationCode") : null)
        .FirstOrDefault();

    /// <summary>The mails that did not arrive.</summary>
    public static IEnumerable<(Guid Operation, DeliveryFailure Failure, DateTimeOffset At)> Failures(JsonElement events)
    {
        foreach (var one in Each(events).Where(one => Text(one, "eventType") == Report))
        {
            if (one.TryGetProperty("data", out var data)
                && Guid.TryParse(Text(data, "messageId"), out var operation)
                && DateTimeOffset.TryParse(Text(one, "eventTime"), CultureInfo.InvariantCulture, out var at)
                && FailureOf(Text(data, "status")) is { } failure)
            {
                yield return (operation, failure, at.ToUniversalTime());
            }
        }
    }

    /// <summary>Null where it arrived, or is on its way to the members of a list.</summary>
    private static DeliveryFailure? FailureOf(string? status) => status switch
    {
        "Delivered" or "Expanded" or null => null,
        "Bounced" => DeliveryFailure.Bounced,
        "Suppressed" => DeliveryFailure.Suppressed,
        "FilteredSpam" or "Quarantined" => DeliveryFailure.Filtered,
        _ => DeliveryFailure.Failed,
    };

    private static IEnumerable<JsonElement> Each(JsonElement events) =>
        events.ValueKind == JsonValueKind.Array ? events.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object) : [];

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
