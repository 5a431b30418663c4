using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Local.Clock;
using IseWorkflow.Local.Jobs;
using IseWorkflow.Local.Runtime;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Runtimes;
using Microsoft.Extensions.Logging.Abstractions;

namespace IseWorkflow.Local.Tests.Clock;

/// <summary>Weeks pass in one request, and the history reads as if somebody had waited.</summary>
public sealed class FastForwardTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ise-clock-").FullName;
    private readonly List<DateTimeOffset> mornings = [];
    private readonly List<DateTimeOffset> repeats = [];
    private readonly TownClock clock;
    private readonly DueQueue queue;
    private readonly RuntimeScene scene;
    private readonly EmbeddedRuntime runtime;
    private readonly JobRunner jobs;
    private readonly FastForward forward;

    public FastForwardTests()
    {
        clock = TownClock.Open(folder);
        queue = new(clock);
        clock.Moved += queue.Pulse;
        scene = new(clock);
        scene.RunOn(queue);
        runtime = new(queue, new(), scene.Turn, scene.Index, scene.Store, clock, NullLogger<EmbeddedRuntime>.Instance);
        var morning = DailyJobs.AtOpening(BusinessCalendar.Default, "Morning", (now, _) => Note(mornings, now));
        var again = DailyJobs.Again(BusinessCalendar.Default, "Morning", (now, _) => Note(repeats, now));
        jobs = new([morning, again], clock, NullLogger<JobRunner>.Instance);
        forward = new(clock, queue, jobs, BusinessCalendar.Default);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await runtime.StopAsync(CancellationToken.None);
        runtime.Dispose();
        jobs.Dispose();
        forward.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_reminder_on_the_way_comes_at_its_own_time_before_the_end()
    {
        await runtime.StartAsync(Cancellation);
        var application = await ReturnedAsync();
        var returnedAt = clock.GetUtcNow();

        await forward.ToAsync(returnedAt.AddDays(20), Cancellation);

        var trail = (await scene.TrailAsync(application, Cancellation)).Where(entry => entry.Signal == "DeadlineReached").ToList();
        Assert.Equal([Stage.Returned, Stage.Expired], trail.Select(entry => entry.To));
        Assert.Equal([7, 14], trail.Select(entry => (int)Math.Round((entry.At - returnedAt).TotalDays)));
    }

    [Fact]
    public async Task Daily_jobs_run_once_at_each_opening_on_the_way()
    {
        await runtime.StartAsync(Cancellation);
        var monday = NextMonday();
        await forward.ToAsync(monday.AddHours(-1), Cancellation);
        mornings.Clear();

        await forward.ToAsync(monday.AddDays(2).AddHours(1), Cancellation);

        Assert.Equal(3, mornings.Count);
        Assert.All(mornings, morning => Assert.Equal(new TimeSpan(8, 30, 0), new TimeSpan(morning.ToOffset(TimeSpan.FromHours(9)).Hour, morning.Minute, 0)));
    }

    [Fact]
    public async Task Further_times_of_the_day_are_not_stopped_at_but_what_is_due_is_done()
    {
        await runtime.StartAsync(Cancellation);
        var monday = NextMonday();
        await forward.ToAsync(monday, Cancellation);
        repeats.Clear();

        await forward.ToAsync(monday.AddHours(5), Cancellation);

        Assert.InRange(Assert.Single(repeats), monday.AddHours(5), monday.AddHours(5).AddMinutes(1));
    }

    [Fact]
    public async Task The_next_business_day_begins_at_its_opening()
    {
        await runtime.StartAsync(Cancellation);
        var tomorrow = BusinessCalendar.Default.NextBusinessDay(BusinessCalendar.Default.DateOf(clock.GetUtcNow()));

        var now = await forward.ToNextBusinessDayAsync(Cancellation);

        Assert.InRange(now, BusinessCalendar.Default.Opening(tomorrow), BusinessCalendar.Default.Opening(tomorrow).AddMinutes(1));
    }

    private static Task Note(List<DateTimeOffset> runs, DateTimeOffset now)
    {
        runs.Add(now);
        return Task.CompletedTask;
    }

    private async Task<ApplicationId> ReturnedAsync()
    {
        var application = await scene.CreateAsync(Cancellation);
        await queue.StartAsync(application, Cancellation);
        var now = clock.GetUtcNow();
        await scene.Sender.SendAsync(application, new Signal.Signed("signed", Given.Citizen, now, 1, "evidence"), Cancellation);
        await scene.Sender.SendAsync(application, new Signal.Confirmed("confirmed", Given.Citizen, now, 1, Given.Number), Cancellation);
        await scene.Sender.SendAsync(application, new Signal.ReturnedForCorrection("returned", Given.Staff, now, "reason"), Cancellation);
        await queue.WaitUntilIdleAsync(Cancellation);
        return application;
    }

    /// <summary>The opening of a Monday with three business days from it on.</summary>
    private DateTimeOffset NextMonday()
    {
        var day = BusinessCalendar.Default.DateOf(clock.GetUtcNow()).AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Monday || !Enumerable.Range(0, 3).All(i => BusinessCalendar.Default.IsBusinessDay(day.AddDays(i))))
            day = day.AddDays(1);
        return BusinessCalendar.Default.Opening(day);
    }
}
