using IseWorkflow.Local.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Local.Tests.Runtime;

public sealed class DueQueueTests
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    private readonly DueQueue queue;
    private readonly ApplicationId first;
    private readonly ApplicationId second;

    public DueQueueTests()
    {
        queue = new(time);
        first = ApplicationId.New(time);
        second = ApplicationId.New(time);
    }

    private DateTimeOffset Now => time.GetUtcNow();

    [Fact]
    public void What_is_due_first_is_taken_first_and_nothing_before_its_time()
    {
        queue.Put(second, Now.AddMinutes(2));
        queue.Put(first, Now.AddMinutes(1));
        Assert.Null(queue.TryTake());

        time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(first, queue.TryTake());
        Assert.Equal(second, queue.TryTake());
    }

    [Fact]
    public void The_earlier_of_two_plans_stays()
    {
        queue.Put(first, Now.AddMinutes(1));
        queue.Put(first, Now.AddMinutes(5));
        Assert.Equal(Now.AddMinutes(1), queue.NextDue);

        queue.Put(first, Now);

        Assert.Equal(first, queue.TryTake());
        Assert.Null(queue.NextDue);
    }

    [Fact]
    public void An_application_has_one_turn_at_a_time_and_another_after_it_where_a_signal_came_meanwhile()
    {
        queue.Put(first, Now);
        Assert.Equal(first, queue.TryTake());
        queue.Put(first, Now);
        Assert.Null(queue.TryTake());

        queue.Finish(first, next: null);

        Assert.Equal(first, queue.TryTake());
    }

    [Fact]
    public void A_running_application_keeps_no_other_from_its_turn()
    {
        queue.Put(first, Now);
        queue.TryTake();
        queue.Put(first, Now);
        queue.Put(second, Now);

        Assert.Equal(second, queue.TryTake());
    }

    [Fact]
    public async Task It_is_idle_once_nothing_runs_and_nothing_is_due()
    {
        queue.Put(first, Now);
        queue.Put(second, Now.AddHours(1));
        var idle = queue.WaitUntilIdleAsync(TestContext.Current.CancellationToken);
        Assert.False(idle.IsCompleted);
        queue.TryTake();
        queue.Pulse();
        Assert.False(idle.IsCompleted);

        queue.Finish(first, next: Now.AddHours(2));

        await idle;
    }
}
