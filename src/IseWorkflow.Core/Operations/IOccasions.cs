namespace IseWorkflow.Core.Operations;

/// <summary>Keeps which occasions were taken, across instances and restarts.</summary>
public interface IOccasions
{
    /// <summary>Takes an occasion until the instant.</summary>
    /// <returns>False where it is over, or where somebody holds it still.</returns>
    Task<bool> TryTakeAsync(Occasion occasion, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>It is over, for ever.</summary>
    Task CloseAsync(Occasion occasion, CancellationToken cancellation);

    /// <summary>Whoever comes next may take it.</summary>
    Task ReleaseAsync(Occasion occasion, CancellationToken cancellation);
}

/// <summary>Something that is to be done once.</summary>
/// <param name="Name">What, at most 100 characters of <c>[A-Za-z0-9_.-]</c>.</param>
/// <param name="At">For which time (UTC): the opening of a day, a midnight.</param>
public sealed record Occasion(string Name, DateTimeOffset At);
