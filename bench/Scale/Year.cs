namespace IseWorkflow.Benchmarks.Scale;

/// <summary>The year that is counted, and the weeks before, whose applications are still open in it. Japan's time.</summary>
internal static class Year
{
    public const int Number = 2026;

    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>Applications begin here: the longest take about two months.</summary>
    public static DateTimeOffset WarmUp { get; } = new(Number - 1, 11, 1, 0, 0, 0, Japan);

    public static DateTimeOffset Start { get; } = new(Number, 1, 1, 0, 0, 0, Japan);

    public static DateTimeOffset End { get; } = new(Number + 1, 1, 1, 0, 0, 0, Japan);

    public static int Minutes { get; } = (int)(End - Start).TotalMinutes;

    /// <summary>Which minute of the year it is; null outside it.</summary>
    public static int? MinuteOf(DateTimeOffset at) => at >= Start && at < End ? (int)((at - Start).Ticks / TimeSpan.TicksPerMinute) : null;
}
