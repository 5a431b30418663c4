using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>What a runtime has to know after a turn. No personal data: it enters the orchestration's history and custom status.</summary>
/// <param name="WakeUp">When to run the next turn without a signal: the state's wake-up or the next try of an effect; null where there is none.</param>
/// <param name="IsRetry">The wake-up is the next try of an effect, and not the state's deadline.</param>
public sealed record TurnResult(Stage Stage, ReceiptNumber? Number, DateTimeOffset? WakeUp, bool IsRetry);
