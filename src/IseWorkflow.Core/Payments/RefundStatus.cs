using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Payments;

/// <summary>Where a refund stands at the provider.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RefundStatus>))]
public enum RefundStatus
{
    Pending,
    Succeeded,
    Failed,
}
