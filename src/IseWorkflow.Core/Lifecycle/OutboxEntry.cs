namespace IseWorkflow.Core.Lifecycle;

/// <summary>An effect that stands in the outbox until it is done.</summary>
/// <param name="Key">Idempotency key within the application: <c>{audit sequence:D6}-{ordinal:D2}</c>; sorts in order of decision.</param>
/// <param name="Attempts">How often it failed.</param>
/// <param name="NextAttemptAt">Not before then; null where it is set aside or done.</param>
/// <param name="Status">Waiting, done, or set aside for an operator.</param>
/// <param name="LastError">Type and code of the last failure, without personal data.</param>
public sealed record OutboxEntry(
    string Key, Effect Effect, int Attempts, DateTimeOffset? NextAttemptAt, OutboxStatus Status = OutboxStatus.Waiting, string? LastError = null);
