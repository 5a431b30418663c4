namespace IseWorkflow.Core.Accounts;

/// <summary>Counts what may happen only so often in a span of time. Kept in storage, so that it holds across instances and restarts.</summary>
public interface IQuota
{
    /// <summary>Takes one of what the window still allows.</summary>
    /// <returns>False where the limit is reached; nothing is counted then.</returns>
    Task<bool> TryTakeAsync(QuotaWindow window, CancellationToken cancellation);

    /// <summary>Gives back one that was taken and not used. Nothing where the window is over.</summary>
    Task GiveBackAsync(QuotaWindow window, CancellationToken cancellation);
}

/// <summary>A limit and the span of time in which it holds.</summary>
/// <param name="Key">What is limited, at most 100 characters of <c>[A-Za-z0-9_.-]</c>; a pseudonym where it stands for a person.</param>
/// <param name="Start">When the window began (UTC).</param>
/// <param name="Limit">How often in the window, at least 1.</param>
public sealed record QuotaWindow(string Key, DateTimeOffset Start, TimeSpan Length, int Limit)
{
    /// <summary>The window that holds the instant; windows follow each other without gaps, so an hour's begins at the full hour.</summary>
    public static QuotaWindow At(string key, DateTimeOffset now, TimeSpan length, int limit) =>
        new(key, new DateTimeOffset(now.UtcTicks - (now.UtcTicks % length.Ticks), TimeSpan.Zero), length, limit);

    public DateTimeOffset End => Start + Length;
}
