using IseWorkflow.Core.Operations;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Operations;

namespace IseWorkflow.Core.Tests.Operations;

public sealed class RunOnceTests
{
    private static readonly Occasion Morning = new("morning", Given.Now);

    private readonly MemoryOccasions occasions = new();
    private int runs;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_done_is_not_done_again_on_its_occasion_and_is_on_the_next()
    {
        await RunAsync(Given.Now);
        await RunAsync(Given.Now.AddDays(1));
        Assert.Equal(1, runs);

        await RunAsync(Given.Now.AddDays(1), Morning with { At = Given.Now.AddDays(1) });

        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task What_failed_is_told_and_may_be_done_at_once()
    {
        var once = new RunOnce(occasions);
        await Assert.ThrowsAsync<TimeoutException>(() => once.RunAsync(Morning, Given.Now, () => throw new TimeoutException(), Cancellation));

        await RunAsync(Given.Now);

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task What_somebody_is_at_is_left_to_them_and_taken_over_where_they_died()
    {
        await occasions.TryTakeAsync(Morning, Given.Now, Given.Now.AddMinutes(10), Cancellation);

        await RunAsync(Given.Now.AddMinutes(9));
        Assert.Equal(0, runs);
        await RunAsync(Given.Now.AddMinutes(10));

        Assert.Equal(1, runs);
    }

    private Task RunAsync(DateTimeOffset now, Occasion? occasion = null) => new RunOnce(occasions).RunAsync(
        occasion ?? Morning,
        now,
        () =>
        {
            runs++;
            return Task.CompletedTask;
        },
        Cancellation);
}
