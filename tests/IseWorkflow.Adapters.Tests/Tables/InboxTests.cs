using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

public sealed class InboxTests : StorageTest
{
    private static readonly Signal Withdrawn = new Signal.Withdrawn("withdraw-1", Given.Citizen, Given.Now);

    [Fact]
    public async Task An_acknowledged_signal_stands_in_the_inbox_as_it_was()
    {
        var head = await Storage.CreateAsync();

        foreach (var signal in Given.EachSignal(Given.Now).Skip(1))
            Assert.True(await Storage.Lifecycle.EnqueueAsync(head.Id, signal, Cancellation));

        var inbox = (await Storage.LoadAsync(head.Id)).Inbox;
        Assert.Equivalent(Given.EachSignal(Given.Now), inbox, strict: true);
    }

    [Fact]
    public async Task Signals_are_handled_in_the_order_of_their_acknowledgement_whatever_their_ids_and_clocks_say()
    {
        var head = await Storage.CreateAsync();

        foreach (var (id, minutes) in new[] { ("z", 5), ("a", 3), ("m", 1) })
        {
            var signal = Withdrawn with { Id = id, At = Given.Now.AddMinutes(minutes) };
            Assert.True(await Storage.Lifecycle.EnqueueAsync(head.Id, signal, Cancellation));
            await StorageClockMovesAsync(head.Id);
        }

        Assert.Equal(["submitted", "z", "a", "m"], (await Storage.LoadAsync(head.Id)).Inbox.Select(signal => signal.Id));
    }

    [Fact]
    public async Task A_repeat_of_an_unhandled_signal_is_refused_and_changes_nothing()
    {
        var head = await Storage.CreateAsync();
        await Storage.Lifecycle.EnqueueAsync(head.Id, Withdrawn, Cancellation);

        Assert.False(await Storage.Lifecycle.EnqueueAsync(head.Id, Withdrawn with { At = Given.Now.AddDays(1) }, Cancellation));

        Assert.Equal([GivenApplication.Submitted, Withdrawn], (await Storage.LoadAsync(head.Id)).Inbox);
    }

    [Fact]
    public async Task A_repeat_of_a_handled_signal_is_refused_for_ever()
    {
        var head = await Storage.CreateAsync();
        await Storage.Lifecycle.EnqueueAsync(head.Id, Withdrawn, Cancellation);
        await Storage.MoveAsync(head.Id, Withdrawn, new State.Withdrawn(Given.Now));

        Assert.False(await Storage.Lifecycle.EnqueueAsync(head.Id, Withdrawn, Cancellation));

        Assert.Equal([GivenApplication.Submitted], (await Storage.LoadAsync(head.Id)).Inbox);
    }

    [Fact]
    public async Task Of_twenty_repeats_at_once_one_is_taken()
    {
        var head = await Storage.CreateAsync();

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Storage.Lifecycle.EnqueueAsync(head.Id, Withdrawn, Cancellation)));

        Assert.Single(taken, true);
        Assert.Equal(2, (await Storage.LoadAsync(head.Id)).Inbox.Count);
    }

    [Theory]
    [InlineData("payment-pi_3MtwBw.LkdIwHu7")]
    [InlineData("a/b\\c#d?e")]
    [InlineData("line\nbreak\ttab")]
    [InlineData("決済 1%2F'\"")]
    [InlineData("=0041")]
    [InlineData("A")]
    public async Task Any_id_can_be_stored_found_and_told_from_others(string id)
    {
        var head = await Storage.CreateAsync();
        var signal = Withdrawn with { Id = id };

        Assert.True(await Storage.Lifecycle.EnqueueAsync(head.Id, signal, Cancellation));
        Assert.True(await Storage.Lifecycle.EnqueueAsync(head.Id, Withdrawn with { Id = "a" }, Cancellation));
        await Storage.MoveAsync(head.Id, signal, new State.Withdrawn(Given.Now));

        Assert.Equal(signal, await Storage.Lifecycle.ReadSignalAsync(head.Id, id, Cancellation));
        Assert.False(await Storage.Lifecycle.EnqueueAsync(head.Id, signal, Cancellation));
    }

    [Fact]
    public async Task A_signal_to_an_application_that_is_not_stored_is_not_acknowledged()
    {
        var unknown = ApplicationId.New(TimeProvider.System);

        await Assert.ThrowsAsync<UnknownApplicationException>(() => Storage.Lifecycle.EnqueueAsync(unknown, Withdrawn, Cancellation));
        Assert.Null(await Storage.Lifecycle.LoadAsync(unknown, Cancellation));
    }

    [Fact]
    public async Task An_unhandled_signal_has_no_payload_to_quote_from()
    {
        var head = await Storage.CreateAsync();

        Assert.Null(await Storage.Lifecycle.ReadSignalAsync(head.Id, GivenApplication.Submitted.Id, Cancellation));
        Assert.Null(await Storage.Lifecycle.ReadSignalAsync(head.Id, "unknown", Cancellation));
    }

    /// <summary>Waits, by requests, until storage's clock shows another millisecond: the emulator's resolution.</summary>
    private async Task StorageClockMovesAsync(ApplicationId id)
    {
        var start = DateTime.UtcNow;
        while (DateTime.UtcNow - start < TimeSpan.FromMilliseconds(3))
            await Storage.Applications.ReadHeadAsync(id, Cancellation);
    }
}
