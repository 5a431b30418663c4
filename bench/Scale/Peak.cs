namespace IseWorkflow.Benchmarks.Scale;

/// <summary>The busiest stretch of a row of minutes.</summary>
/// <param name="PerSecond">Over the stretch.</param>
internal sealed record Peak(DateTimeOffset At, long Number, double PerSecond)
{
    /// <summary>The stretch of so many minutes, from a multiple of them, in which most happened.</summary>
    public static Peak Of(ReadOnlySpan<int> minutes, int length)
    {
        var (best, from) = (0L, 0);
        for (var start = 0; start + length <= minutes.Length; start += length)
        {
            var sum = Sum(minutes.Slice(start, length));
            if (sum > best)
                (best, from) = (sum, start);
        }

        return new(Year.Start.AddMinutes(from), best, best / (length * 60.0));
    }

    public static long Sum(ReadOnlySpan<int> minutes)
    {
        var sum = 0L;
        foreach (var minute in minutes)
            sum += minute;
        return sum;
    }
}
