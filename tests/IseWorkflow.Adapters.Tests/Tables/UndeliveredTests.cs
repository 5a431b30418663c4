using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

/// <summary>What the sweep finds, wherever a crash fell.</summary>
public sealed class UndeliveredTests : StorageTest
{
    private static readonly State Awaiting = new State.AwaitingSignature(1, Given.Now.AddHours(72));

    [Fact]
    public async Task A_new_application_is_found_once_it_is_old_enough()
    {
        var head = await Storage.CreateAsync();

        Assert.Empty(await FindAsync(Given.Now));
        Assert.Equal([head.Id], await FindAsync(Given.Now.AddMinutes(1)));
    }

    [Fact]
    public async Task A_handled_signal_is_not_found()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);

        Assert.Empty(await FindAsync(Given.Now.AddDays(1)));
    }

    [Fact]
    public async Task A_handled_signal_is_found_until_its_effects_are_done()
    {
        var head = await Storage.CreateAsync();
        var ledger = await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting, new Effect.PublishState());
        Assert.Equal([head.Id], await FindAsync(Given.Now.AddMinutes(1)));

        await Storage.Lifecycle.SettleAsync(head.Id, [ledger.Outbox[0].Done()], Cancellation);
        await Storage.Lifecycle.ReleaseAsync(head.Id, GivenApplication.Submitted.Id, Cancellation);

        Assert.Empty(await FindAsync(Given.Now.AddMinutes(1)));
    }

    [Fact]
    public async Task The_effects_of_a_deadline_are_watched_over_too()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);

        await Storage.MoveAsync(
            head.Id, Signal.DeadlineReached.For(Given.Now, 2), new State.Expired(Given.Now, Stage.AwaitingSignature), new Effect.PublishState());

        Assert.Equal([head.Id], await FindAsync(Given.Now.AddMinutes(1)));
    }

    [Fact]
    public async Task A_set_aside_effect_is_found_again_once_an_operator_wants_it_tried()
    {
        var head = await Storage.CreateAsync();
        var ledger = await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting, new Effect.PublishState());
        var setAside = ledger.Outbox[0] with { Status = OutboxStatus.SetAside, NextAttemptAt = null };
        await Storage.Lifecycle.SettleAsync(head.Id, [setAside], Cancellation);
        Assert.Empty(await FindAsync(Given.Now.AddMinutes(1)));

        await Storage.Lifecycle.ReopenAsync(head.Id, [setAside.Retried(Given.Now)], Cancellation);

        Assert.Equal([head.Id], await FindAsync(Given.Now.AddMinutes(1)));
    }

    [Fact]
    public async Task An_application_with_several_signals_is_found_once()
    {
        var head = await Storage.CreateAsync();
        await Storage.Lifecycle.EnqueueAsync(head.Id, new Signal.Withdrawn("w", Given.Citizen, Given.Now), Cancellation);

        Assert.Equal([head.Id], await FindAsync(Given.Now.AddMinutes(1)));
    }

    [Fact]
    public async Task Every_application_is_found_whatever_its_id()
    {
        var ids = new HashSet<ApplicationId>();
        for (var i = 0; i < 40; i++)
            ids.Add((await Storage.CreateAsync()).Id);

        Assert.Equal(ids, [.. await FindAsync(Given.Now.AddMinutes(1))]);
    }

    [Fact]
    public async Task A_crash_before_the_inbox_row_leaves_nothing_to_deliver_and_the_repeat_is_acknowledged()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        var signal = new Signal.Withdrawn("w", Given.Citizen, Given.Now);

        Storage.Traffic.Cut(request => request.EndsWith("$batch", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(() => Storage.Lifecycle.EnqueueAsync(head.Id, signal, Cancellation));
        Storage.Traffic.Mend();

        Assert.Empty(await FindAsync(Given.Now.AddMinutes(1)));
        Assert.True(await Storage.Lifecycle.EnqueueAsync(head.Id, signal, Cancellation));
        Assert.Equal([head.Id], await FindAsync(Given.Now.AddMinutes(1)));
    }

    [Fact]
    public async Task A_signal_that_cannot_be_marked_is_not_acknowledged()
    {
        var head = await Storage.CreateAsync();

        Storage.Traffic.Cut(request => request.Contains("Pending", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(
            () => Storage.Lifecycle.EnqueueAsync(head.Id, new Signal.Withdrawn("w", Given.Citizen, Given.Now), Cancellation));

        Assert.Equal([GivenApplication.Submitted], (await Storage.LoadAsync(head.Id)).Inbox);
    }

    [Fact]
    public async Task A_crash_between_the_marker_and_the_new_application_leaves_no_application_and_the_repeat_creates_it()
    {
        var head = GivenApplication.Head();

        Storage.Traffic.Cut(request => request.EndsWith("$batch", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(() => Storage.CreateAsync(head));
        Storage.Traffic.Mend();

        Assert.Null(await Storage.Lifecycle.LoadAsync(head.Id, Cancellation));
        Assert.Empty(await FindAsync(Given.Now.AddMinutes(1)));
        await Storage.CreateAsync(head);
        Assert.Equal([head.Id], await FindAsync(Given.Now.AddMinutes(1)));
    }

    [Fact]
    public async Task A_marker_left_behind_by_a_crash_after_the_commit_is_harmless_and_removed_later()
    {
        var head = await Storage.CreateAsync();
        var ledger = await Storage.LoadAsync(head.Id);
        Storage.Traffic.Cut(request => request.StartsWith("DELETE", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(() => Storage.CommitAsync(ledger, GivenApplication.Submitted, Awaiting));
        Storage.Traffic.Mend();

        Assert.Empty(await FindAsync(Given.Now.AddMinutes(1)));
        Assert.Empty(await FindAsync(Given.Now.AddMinutes(62)));

        Storage.Traffic.Forget();
        Assert.Empty(await FindAsync(Given.Now.AddMinutes(62)));
        Assert.DoesNotContain(Storage.Traffic.Requests, request => request.Contains("Applications", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_young_marker_without_a_signal_is_kept_because_the_signal_may_be_on_its_way()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        var signal = new Signal.Withdrawn("w", Given.Citizen, Given.Now);
        Storage.Traffic.Cut(request => request.EndsWith("$batch", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(() => Storage.Lifecycle.EnqueueAsync(head.Id, signal, Cancellation));

        Assert.Empty(await FindAsync(Given.Now.AddMinutes(5)));

        Assert.Single(Storage.Traffic.Requests, request => request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<ApplicationId>> FindAsync(DateTimeOffset olderThan) =>
        await Storage.Lifecycle.FindUndeliveredAsync(olderThan, Cancellation).ToListAsync(Cancellation);
}
