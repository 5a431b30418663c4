namespace IseWorkflow.Local.Demo;

/// <summary>A service whose clock is the real one. It has to be set to work on the same day (<c>Deadlines:ReviewBusinessDays</c> and <c>PostingBusinessDays</c> 0).</summary>
internal sealed class RealClock : IDemoClock
{
    public Task<DateTimeOffset> NowAsync() => Task.FromResult(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9)));

    public Task ToNextBusinessDayAsync() => Task.CompletedTask;

    public void Dispose()
    {
    }
}
