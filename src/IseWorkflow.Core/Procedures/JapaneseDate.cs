namespace IseWorkflow.Core.Procedures;

/// <summary>The date in Japan, which has no daylight saving time and is nine hours ahead of UTC (since 1952).</summary>
public static class JapaneseDate
{
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).DateTime);
}
