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

/// <summary>What can be said of a stage without the state.</summary>
public static class Stages
{
    /// <summary>Whether the application has ended; see <see cref="State.IsFinal"/>.</summary>
    public static bool IsFinal(this Stage stage) =>
        stage is Stage.Mailed or Stage.Completed or Stage.Rejected or Stage.Withdrawn or Stage.Expired;
}
