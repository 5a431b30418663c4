using System.Globalization;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Local.Jobs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Local.Tests.Jobs;

/// <summary>What is done once a business day comes again that day, for who was away at its opening.</summary>
public sealed class DailyJobsTests
{
    private readonly FakeTimeProvider time = new(Japan("2026-11-24 08:29"));
    private bool isAway = true;
    private DateTimeOffset? doneAt;

    [Theory]
    [InlineData("2026-11-24 08:00", "2026-11-24 09:30")]
    [InlineData("2026-11-24 08:30", "2026-11-24 09:30")]
    [InlineData("2026-11-24 09:29", "2026-11-24 09:30")]
    [InlineData("2026-11-24 09:30", "2026-11-24 10:30")]
    [InlineData("2026-11-24 10:30", "2026-11-25 09:30")]
    [InlineData("2026-11-20 10:30", "2026-11-24 09:30")] // Friday, before a weekend and 勤労感謝の日
    [InlineData("2026-11-21 09:00", "2026-11-24 09:30")]
    public void It_is_tried_again_one_hour_after_the_opening_and_two(string after, string next) =>
        Assert.Equal(Japan(next), DailyJobs.Again(BusinessCalendar.Default, "Morning", RunAsync).NextAfter(Japan(after)));

    [Fact]
    public async Task An_outage_at_the_opening_does_not_cost_the_day()
    {
        using var runner = Runner();
        await RunAtAsync(runner, "2026-11-24 08:30");
        isAway = false;

        await RunAtAsync(runner, "2026-11-24 09:30");

        Assert.Equal(Japan("2026-11-24 09:30"), doneAt);
    }

    [Fact]
    public async Task A_crash_at_the_opening_does_not_cost_the_day()
    {
        isAway = false;
        time.SetUtcNow(Japan("2026-11-24 08:31"));
        using var restarted = Runner();

        await RunAtAsync(restarted, "2026-11-24 09:30");

        Assert.Equal(Japan("2026-11-24 09:30"), doneAt);
    }

    private static DateTimeOffset Japan(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(9));

    private JobRunner Runner() => new(
        [DailyJobs.AtOpening(BusinessCalendar.Default, "Morning", RunAsync), DailyJobs.Again(BusinessCalendar.Default, "Morning", RunAsync)],
        time,
        NullLogger<JobRunner>.Instance);

    private Task RunAtAsync(JobRunner runner, string local)
    {
        time.SetUtcNow(Japan(local));
        return runner.RunDueAsync(TestContext.Current.CancellationToken);
    }

    private Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (isAway)
            throw new IOException("away");
        doneAt ??= now;
        return Task.CompletedTask;
    }
}
