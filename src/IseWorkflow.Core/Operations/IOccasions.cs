namespace IseWorkflow.Core.Operations;

/// <summary>Keeps which occasions were taken, across instances and restarts.</summary>
public interface IOccasions
{
    /// <summary>Takes an occasion until the instant. Of several at once one gets it.</summary>
    /// <returns>Null where it is over, or where somebody holds it still.</returns>
    Task<Hold?> TryTakeAsync(Occasion occasion, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Holds it until another instant, also one of <see cref="Hold"/>'s, whether or not the one before has passed.</summary>
    /// <returns>False where somebody else took it meanwhile; nothing is changed then.</returns>
    Task<bool> TryHoldAsync(Hold hold, DateTimeOffset until, CancellationToken cancellation);
}

/// <summary>Something that is to be done once.</summary>
/// <param name="Name">What, at most 100 characters of <c>[A-Za-z0-9_.-]</c>.</param>
/// <param name="At">For which time (UTC): the opening of a day, a midnight.</param>
public sealed record Occasion(string Name, DateTimeOffset At);

/// <summary>An occasion that was taken, and by whom.</summary>
/// <param name="Holder">Drawn anew each time that one is taken.</param>
public sealed record Hold(Occasion Occasion, Guid Holder)
{
    /// <summary>Until when it is held once it is over: it is never taken again.</summary>
    public static readonly DateTimeOffset Forever = DateTimeOffset.MaxValue;

    /// <summary>Until when it is held once it is given up: whoever comes next may take it.</summary>
    public static readonly DateTimeOffset Ended = DateTimeOffset.UnixEpoch;
}
