using System.Text.Json.Serialization;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>The custom status of an orchestration, as operators read it in the portal. No personal data.</summary>
/// <param name="Stage">Where the application stands; null before its first turn.</param>
/// <param name="DueAt">When the next turn comes by itself; null where none does.</param>
/// <param name="ReceiptNumber">Null before the city received it.</param>
/// <param name="IsRetry">The next turn tries an effect or a failed turn again; no deadline is waited for.</param>
/// <param name="Stuck">Present while turns fail.</param>
internal sealed record LifecycleStatus(
    [property: JsonPropertyName("stage")] Stage? Stage,
    [property: JsonPropertyName("dueAt")] DateTimeOffset? DueAt,
    [property: JsonPropertyName("receiptNumber")] ReceiptNumber? ReceiptNumber,
    [property: JsonPropertyName("isRetry"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsRetry = false,
    [property: JsonPropertyName("stuck"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StuckTurn? Stuck = null)
{
    /// <summary>Before the first turn.</summary>
    public static LifecycleStatus New { get; } = new(null, null, null);

    public static LifecycleStatus After(TurnResult result) => new(result.Stage, result.WakeUp, result.Number, result.IsRetry);

    /// <summary>The application has ended and nothing is left to do for it.</summary>
    [JsonIgnore]
    public bool IsOver => DueAt is null && Stage?.IsFinal() == true;

    /// <summary>The turn that comes by itself.</summary>
    [JsonIgnore]
    public SignalNotice NextByItself => IsRetry ? SignalNotice.Wake : SignalNotice.DeadlineReached;

    public LifecycleStatus StuckAt(StuckTurn turn, DateTimeOffset retryAt) => this with { DueAt = retryAt, IsRetry = true, Stuck = turn };
}

/// <summary>A turn that kept failing.</summary>
/// <param name="Turn">The activity's name.</param>
/// <param name="Error">Type of the failure.</param>
internal sealed record StuckTurn(
    [property: JsonPropertyName("turn")] string Turn,
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("since")] DateTimeOffset Since);
