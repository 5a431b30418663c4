using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

public sealed class CommitTests : StorageTest
{
    private static readonly State Awaiting = new State.AwaitingSignature(1, Given.Now.AddHours(72));

    [Fact]
    public async Task A_new_application_is_unsubmitted_and_has_its_first_signal_to_handle()
    {
        var head = await Storage.CreateAsync();

        var ledger = await Storage.LoadAsync(head.Id);

        Assert.Equal(head, ledger.Head);
        Assert.Equal(new State.Unsubmitted(), ledger.State);
        Assert.Equal([GivenApplication.Submitted], ledger.Inbox);
        Assert.Null(ledger.Version);
    }

    [Fact]
    public async Task A_commit_moves_the_state_writes_trail_and_outbox_and_takes_the_signal_out()
    {
        var head = await Storage.CreateAsync();
        var version = await Storage.CommitAsync(
            await Storage.LoadAsync(head.Id),
            GivenApplication.Submitted,
            Awaiting,
            new Effect.PublishState(),
            new Effect.ScheduleErasure(Given.Now));

        var ledger = await Storage.LoadAsync(head.Id);

        Assert.Equal(Awaiting, ledger.State);
        Assert.Empty(ledger.Inbox);
        Assert.Equal([new Effect.PublishState(), new Effect.ScheduleErasure(Given.Now)], ledger.Outbox.Select(entry => entry.Effect));
        Assert.Equal(version, ledger.Version);
        Assert.Equal([ledger.LastEntry!], await Storage.Lifecycle.ReadTrailAsync(head.Id, Cancellation));
        Assert.Equal(GivenApplication.Submitted, await Storage.Lifecycle.ReadSignalAsync(head.Id, "submitted", Cancellation));
    }

    [Fact]
    public async Task The_version_that_a_commit_gives_serves_the_next_one()
    {
        var head = await Storage.CreateAsync();
        var version = await Storage.CommitAsync(await Storage.LoadAsync(head.Id), GivenApplication.Submitted, Awaiting);
        var ledger = (await Storage.LoadAsync(head.Id)) with { Version = version };

        Assert.NotNull(await Storage.CommitAsync(ledger, Signal.DeadlineReached.For(Given.Now, 2), Awaiting));
        Assert.Null(await Storage.CommitAsync(ledger, Signal.DeadlineReached.For(Given.Now, 3), Awaiting));
    }

    [Fact]
    public async Task Of_two_commits_on_the_same_version_one_wins()
    {
        var head = await Storage.CreateAsync();
        var ledger = await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);

        var versions = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            Storage.CommitAsync(ledger, Signal.DeadlineReached.For(Given.Now.AddHours(i), i), Awaiting, new Effect.PublishState())));

        Assert.Single(versions, version => version is not null);
        Assert.Equal(2, (await Storage.Lifecycle.ReadTrailAsync(head.Id, Cancellation)).Count);
        Assert.Single((await Storage.LoadAsync(head.Id)).Outbox);
    }

    [Fact]
    public async Task Of_two_first_commits_one_wins()
    {
        var head = await Storage.CreateAsync();
        var ledger = await Storage.LoadAsync(head.Id);

        var versions = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Storage.CommitAsync(ledger, GivenApplication.Submitted, Awaiting)));

        Assert.Single(versions, version => version is not null);
    }

    [Fact]
    public async Task A_deadline_that_was_handled_is_not_handled_again()
    {
        var head = await Storage.CreateAsync();
        var ledger = await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        var deadline = Signal.DeadlineReached.For(Given.Now, 1);
        ledger = await Storage.MoveAsync(ledger.Head.Id, deadline, Awaiting);

        Assert.Null(await Storage.CommitAsync(ledger, deadline, Awaiting));
        Assert.Equal(2, (await Storage.Lifecycle.ReadTrailAsync(head.Id, Cancellation)).Count);
    }

    [Fact]
    public async Task The_chain_of_the_trail_holds_as_stored()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        for (var i = 2; i < 12; i++)
            await Storage.MoveAsync(head.Id, Signal.DeadlineReached.For(Given.Now.AddTicks(i), i), Awaiting);

        var trail = await Storage.Lifecycle.ReadTrailAsync(head.Id, Cancellation);

        Assert.Equal(Enumerable.Range(1, 11), trail.Select(entry => entry.Sequence));
        Assert.Null(AuditEntry.FirstBroken(trail));
    }

    [Fact]
    public async Task The_receipt_number_is_kept_from_its_first_commit_on()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        var confirmed = new Signal.Confirmed("confirm", Given.Citizen, Given.Now, 1, Given.Number);
        await Storage.Lifecycle.EnqueueAsync(head.Id, confirmed, Cancellation);

        Assert.Equal(Given.Number, (await Storage.MoveAsync(head.Id, confirmed, Awaiting)).Number);
        Assert.Equal(Given.Number, (await Storage.MoveAsync(head.Id, Signal.DeadlineReached.For(Given.Now, 3), Awaiting)).Number);
    }

    [Fact]
    public async Task Every_state_is_read_as_it_was_written()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);

        foreach (var (i, state) in Given.EachState.Index())
            Assert.Equal(state, (await Storage.MoveAsync(head.Id, Signal.DeadlineReached.For(Given.Now, i), state)).State);
    }

    [Fact]
    public async Task Settling_removes_what_is_done_and_keeps_what_failed()
    {
        var (head, outbox) = await WithOutboxAsync();

        await Storage.Lifecycle.SettleAsync(head, [outbox[0].Done(), outbox[1].Failed(new TimeoutException(), Given.Now)], Cancellation);

        Assert.Equal([outbox[1].Failed(new TimeoutException(), Given.Now), outbox[2]], (await Storage.LoadAsync(head)).Outbox);
    }

    [Fact]
    public async Task Settling_again_changes_nothing_and_nothing_done_comes_back()
    {
        var (head, outbox) = await WithOutboxAsync();
        await Storage.Lifecycle.SettleAsync(head, [outbox[0].Done(), outbox[1].Done()], Cancellation);

        await Storage.Lifecycle.SettleAsync(
            head, [outbox[0].Done(), outbox[1].Failed(new TimeoutException(), Given.Now), outbox[2].Done()], Cancellation);

        Assert.Empty((await Storage.LoadAsync(head)).Outbox);
    }

    [Fact]
    public async Task Settling_leaves_the_version_as_it_is()
    {
        var (head, outbox) = await WithOutboxAsync();
        var before = await Storage.LoadAsync(head);

        await Storage.Lifecycle.SettleAsync(head, [outbox[0].Done()], Cancellation);

        Assert.Equal(before.Version, (await Storage.LoadAsync(head)).Version);
    }

    private async Task<(ApplicationId Head, IReadOnlyList<OutboxEntry> Outbox)> WithOutboxAsync()
    {
        var head = await Storage.CreateAsync();
        var ledger = await Storage.MoveAsync(
            head.Id,
            GivenApplication.Submitted,
            Awaiting,
            new Effect.PublishState(),
            new Effect.Notify(NoticeKind.Received, "submitted"),
            new Effect.CloseCheckout(1));
        return (head.Id, ledger.Outbox);
    }
}
