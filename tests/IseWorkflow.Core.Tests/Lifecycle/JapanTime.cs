namespace IseWorkflow.Core.Tests.Lifecycle;

/// <summary>Instants as people in Japan read them from the clock.</summary>
internal static class JapanTime
{
    /// <summary>In 2026, where most tests happen.</summary>
    public static DateTimeOffset At(int month, int day, int hour, int minute = 0) => new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(9));
}
