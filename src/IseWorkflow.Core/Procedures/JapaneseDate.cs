namespace IseWorkflow.Core.Procedures;

/// <summary>The date in Japan, which has no daylight saving time and is nine hours ahead of UTC (since 1952).</summary>
public static class JapaneseDate
{
    public static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());

    /// <summary>The date on which an instant lies.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(9)).DateTime);
}
