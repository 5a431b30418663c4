using IseWorkflow.Core.Operations;
using IseWorkflow.Testing.Lifecycle;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Operations;

public sealed class RunOnceTests
{
    private static readonly Occasion Morning = new("morning", Given.Now);

    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly WatchedOccasions occasions = new();
    private int runs;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunOnce Once => new(occasions, time, NullLogger<RunOnce>.Instance);

    [Fact]
    public async Task What_was_done_is_not_done_again_on_its_occasion_and_is_on_the_next()
    {
        await RunAsync();
        time.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        Assert.Equal(1, runs);

        await RunAsync(Morning with { At = Given.Now.AddDays(1) });

        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task What_failed_is_told_and_may_be_done_at_once()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Once.RunAsync(Morning, _ => throw new TimeoutException(), Cancellation));

        await RunAsync();

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task What_somebody_is_at_is_left_to_them_and_taken_over_where_they_died()
    {
        await occasions.TryTakeAsync(Morning, Given.Now, Given.Now.AddMinutes(10), Cancellation);

        time.Advance(TimeSpan.FromMinutes(9));
        await RunAsync();
        Assert.Equal(0, runs);
        time.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task What_takes_slowis_left_to_who_is_at_it_until_it_is_done()
    {
        var end = new TaskCompletionSource();
        var slow = Once.RunAsync(Morning, _ => end.Task, Cancellation);
        for (var minutes = 0; minutes < 60; minutes += 3)
        {
            await PassAsync(TimeSpan.FromMinutes(3));
            await RunAsync();
        }

        end.SetResult();
        await slow;
        await RunAsync();

        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task An_outage_takes_it_from_nobody_who_comes_back_in_time()
    {
        var end = new TaskCompletionSource();
        var slow = Once.RunAsync(Morning, held => end.Task.WaitAsync(held), Cancellation);
        occasions.IsDown = true;
        await PassAsync(TimeSpan.FromMinutes(3));
        await PassAsync(TimeSpan.FromMinutes(3));
        occasions.IsDown = false;
        await PassAsync(TimeSpan.FromMinutes(3));
        time.Advance(TimeSpan.FromMinutes(2));
        await RunAsync();

        end.SetResult();
        await slow;

        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task Who_was_held_up_for_too_slowis_stopped_and_takes_nothing_from_who_came_after()
    {
        var heldUp = Once.RunAsync(Morning, held => Task.Delay(Timeout.Infinite, held), Cancellation);
        var end = new TaskCompletionSource();
        var other = new RunOnce(occasions.Unwatched, new FakeTimeProvider(Given.Now.AddMinutes(11)), NullLogger<RunOnce>.Instance)
            .RunAsync(Morning, _ => end.Task, Cancellation);

        await PassAsync(TimeSpan.FromMinutes(11));
        await heldUp;
        await RunAsync();
        Assert.Equal(0, runs);

        end.SetResult();
        await other;
        time.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task Who_notices_too_late_that_it_was_taken_over_neither_ends_nor_frees_it()
    {
        foreach (var failure in (Exception?[])[null, new TimeoutException()])
        {
            var occasion = Morning with { Name = $"{failure is null}" };
            await Record.ExceptionAsync(() => Once.RunAsync(occasion, _ => TakenOverAsync(occasion, failure), Cancellation));

            Assert.Null(await TryTakeAsync(occasion, Given.Now.AddMinutes(20)));
            Assert.NotNull(await TryTakeAsync(occasion, Given.Now.AddMinutes(21)));
        }
    }

    private async Task TakenOverAsync(Occasion occasion, Exception? failure)
    {
        Assert.NotNull(await TryTakeAsync(occasion, Given.Now.AddMinutes(11)));
        if (failure is not null)
            throw failure;
    }

    private Task<Hold?> TryTakeAsync(Occasion occasion, DateTimeOffset now) =>
        occasions.TryTakeAsync(occasion, now, now.AddMinutes(10), Cancellation);

    /// <summary>Time passes, and whoever holds something had the chance to renew it.</summary>
    private async Task PassAsync(TimeSpan span)
    {
        time.Advance(span);
        await occasions.NextRenewalAsync(Cancellation);
    }

    private Task RunAsync(Occasion? occasion = null) => Once.RunAsync(
        occasion ?? Morning,
        _ =>
        {
            runs++;
            return Task.CompletedTask;
        },
        Cancellation);
}
