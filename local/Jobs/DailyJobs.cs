using IseWorkflow.Core.Calendar;

namespace IseWorkflow.Local.Jobs;

/// <summary>What is done once on each business day, at its opening, and tried again later that day.</summary>
internal static class DailyJobs
{
    /// <summary>How long after the opening, as the timer triggers have it in Azure.</summary>
    private static readonly TimeSpan[] Later = [TimeSpan.FromHours(1), TimeSpan.FromHours(2)];

    public static Job AtOpening(BusinessCalendar calendar, string name, Func<DateTimeOffset, CancellationToken, Task> run) =>
        new(name, IsDaily: true, calendar.NextOpening, run);

    /// <summary>
    /// For an outage or a crash at the opening. Putting the clock forward does not stop for it: it passes no time in which either could end.
    /// </summary>
    /// <param name="run">Does nothing where the day's work is done.</param>
    public static Job Again(BusinessCalendar calendar, string name, Func<DateTimeOffset, CancellationToken, Task> run) =>
        new($"{name}Again", IsDaily: false, after => Later.Min(later => calendar.NextOpening(after - later) + later), run);
}
