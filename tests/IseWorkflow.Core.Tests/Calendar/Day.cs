using System.Globalization;

namespace IseWorkflow.Core.Tests.Calendar;

/// <summary>Days as test data writes them.</summary>
internal static class Day
{
    public static DateOnly Of(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in Japan's time, such as <c>2026-11-24 08:30:00</c>.</summary>
    public static DateTimeOffset At(string text) =>
        DateTimeOffset.ParseExact($"{text} +09:00", "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
