using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>The name of a <see cref="State"/>, for indexes, status pages and metrics.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Stage>))]
public enum Stage
{
    Unsubmitted,
    AwaitingSignature,
    AwaitingConfirmation,
    UnderReview,
    Returned,
    AwaitingPayment,
    AwaitingMailing,
    Mailed,
    Completed,
    Rejected,
    Withdrawn,
    Expired,
}
