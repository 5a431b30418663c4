using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>An effect that stands in the outbox until it is done.</summary>
/// <param name="Key">Idempotency key within the application: <c>{audit sequence:D6}-{ordinal:D2}</c>; sorts in order of decision.</param>
/// <param name="SignalId">The signal that caused it; the sweep watches over a signal until its last effect is done.</param>
/// <param name="Attempts">How often it failed.</param>
/// <param name="NextAttemptAt">Not before then; null where it is set aside or done.</param>
/// <param name="Status">Waiting, done, or set aside for an operator.</param>
/// <param name="LastError">Type of the last failure, without personal data.</param>
public sealed record OutboxEntry(
    string Key,
    string SignalId,
    Effect Effect,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    OutboxStatus Status = OutboxStatus.Waiting,
    string? LastError = null)
{
    /// <summary>Waits between the tries; after the last one the effect is set aside. Together about a working day.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
    ];

    /// <summary>The decision that it comes from; its effects go in order.</summary>
    [JsonIgnore]
    public string Decision => Key[..6];

    public bool IsDue(DateTimeOffset now) => NextAttemptAt <= now;

    public OutboxEntry Done() => this with { Status = OutboxStatus.Done, NextAttemptAt = null, LastError = null };

    /// <summary>Only the exception's type is kept: its message may quote an address.</summary>
    public OutboxEntry Failed(Exception error, DateTimeOffset now)
    {
        if (error is IAskedToWait { RetryAfter: { } patience })
            return this with { NextAttemptAt = now + patience, LastError = error.GetType().Name };
        var isLast = Attempts >= Waits.Length;
        return this with
        {
            Attempts = Attempts + 1,
            NextAttemptAt = isLast ? null : now + Waits[Attempts],
            Status = isLast ? OutboxStatus.SetAside : OutboxStatus.Waiting,
            LastError = error.GetType().Name,
        };
    }

    /// <summary>Once more after the longest wait, where it could not be set aside so that an operator sees it.</summary>
    public OutboxEntry Postponed(DateTimeOffset now) => this with { NextAttemptAt = now + Waits[^1], Status = OutboxStatus.Waiting };

    /// <summary>An operator wants it tried again.</summary>
    public OutboxEntry Retried(DateTimeOffset now) => this with { Attempts = 0, NextAttemptAt = now, Status = OutboxStatus.Waiting };
}
