using IseWorkflow.Core.Calendar;
using IseWorkflow.Local.Jobs;
using IseWorkflow.Local.Runtime;

namespace IseWorkflow.Local.Clock;

/// <summary>
/// Puts the clock forward the way time passes: to each due time on the way, with everything that is due then done before it goes on. So a reminder
/// comes before the expiry, and the history reads as if somebody had waited.
/// </summary>
internal sealed class FastForward(TownClock clock, DueQueue queue, JobRunner jobs, BusinessCalendar calendar) : IDisposable
{
    /// <summary>Further than any deadline reaches.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(800);

    private readonly SemaphoreSlim one = new(1);

    /// <summary>To the opening of the next business day.</summary>
    public Task<DateTimeOffset> ToNextBusinessDayAsync(CancellationToken cancellation) =>
        ToAsync(calendar.Opening(calendar.NextBusinessDay(calendar.DateOf(clock.GetUtcNow()))), cancellation);

    /// <summary>To an instant that is not past.</summary>
    /// <returns>What the clock shows then.</returns>
    public async Task<DateTimeOffset> ToAsync(DateTimeOffset target, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            while (NextStop() is { } stop && stop < target)
                await StopAtAsync(stop, cancellation);
            await StopAtAsync(target, cancellation);
            return clock.GetUtcNow();
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private DateTimeOffset? NextStop()
    {
        DateTimeOffset?[] stops = [queue.NextDue, jobs.NextDaily];
        return stops.Min();
    }

    private async Task StopAtAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        clock.MoveTo(instant);
        await queue.WaitUntilIdleAsync(cancellation);
        await jobs.RunDueAsync(cancellation);
        await queue.WaitUntilIdleAsync(cancellation);
    }
}
