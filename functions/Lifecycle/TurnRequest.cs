namespace IseWorkflow.Functions.Lifecycle;

/// <summary>The input of an activity. It stands in the history, so it holds ids and a time only.</summary>
/// <param name="SignalId">Null for whatever is in the inbox, then the deadline.</param>
/// <param name="Now">The orchestrator's time (UTC): a repeat of the activity decides by the same clock.</param>
public sealed record TurnRequest(ApplicationId Application, string? SignalId, DateTimeOffset Now);
