using System.Collections.Concurrent;

namespace IseWorkflow.Local.Runtime;

/// <summary>
/// The turns that failed as a whole, because storage or the catalogue did: tried again with growing waits, then set aside and shown. The
/// application goes on with its next signal, at the next start, or when somebody has it tried again.
/// </summary>
internal sealed class FailedTurns
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)];

    private readonly ConcurrentDictionary<ApplicationId, FailedTurn> failed = new();

    public IReadOnlyCollection<FailedTurn> SetAside => [.. failed.Values.Where(turn => turn.NextAttemptAt is null)];

    public FailedTurn Add(ApplicationId application, Exception error, DateTimeOffset now) => failed.AddOrUpdate(
        application,
        _ => new(application, 1, error.GetType().Name, now, now + Waits[0]),
        (_, before) => Again(before, error, now));

    public void Forget(ApplicationId application) => failed.TryRemove(application, out _);

    private static FailedTurn Again(FailedTurn before, Exception error, DateTimeOffset now) => before with
    {
        Attempts = before.Attempts + 1,
        Error = error.GetType().Name,
        NextAttemptAt = before.Attempts < Waits.Length ? now + Waits[before.Attempts] : null,
    };
}

/// <summary>A turn that failed.</summary>
/// <param name="Error">Type of the last failure; its message may hold personal data.</param>
/// <param name="NextAttemptAt">Null once it is set aside.</param>
internal sealed record FailedTurn(ApplicationId Application, int Attempts, string Error, DateTimeOffset Since, DateTimeOffset? NextAttemptAt);
