namespace IseWorkflow.Core.Procedures;

/// <summary>Something that holds from a date until the next of its kind does.</summary>
public interface IDated
{
    DateOnly From { get; }
}

/// <summary>Finds what holds on a day.</summary>
public static class Dated
{
    /// <summary>The newest that has begun on the day.</summary>
    /// <exception cref="InvalidOperationException">None has begun. The catalogue has one for every day of its version.</exception>
    public static T On<T>(this IEnumerable<T> table, DateOnly day)
        where T : class, IDated =>
        table.Where(entry => entry.From <= day).MaxBy(entry => entry.From)
        ?? throw new InvalidOperationException($"Nothing holds on {day:yyyy-MM-dd} yet.");
}
