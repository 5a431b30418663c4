using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.Turns;

/// <summary>One turn: decide, commit once, carry out. Whatever happens between two steps, the next turn ends it.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task A_turn_takes_what_was_acknowledged_and_tells_when_to_come_back()
    {
        var driver = new TurnDriver();

        var result = await driver.WakeAsync();

        Assert.Equal(new(Stage.AwaitingConfirmation, null, Given.Now.AddHours(72), IsRetry: false), result);
        Assert.Empty((await driver.LedgerAsync()).Inbox);
    }

    [Fact]
    public async Task The_receipt_number_is_there_from_the_receipt_on()
    {
        var driver = await new TurnDriver().ReceivedAsync();

        Assert.Equal(Given.Number, (await driver.WakeAsync()).Number);
    }

    [Fact]
    public async Task A_refused_sending_gives_no_receipt_number()
    {
        var driver = new TurnDriver();
        await driver.WakeAsync();

        var result = await driver.SendAsync(new Signal.Confirmed("old", Given.Citizen, Given.Now, 7, Given.Number));
        Assert.Null(result.Number);

        var second = ReceiptNumber.Draw(new(2026, 11, 24));
        result = await driver.SendAsync(new Signal.Confirmed("new", Given.Citizen, Given.Now, 1, second));
        Assert.Equal(second, result.Number);
    }

    [Fact]
    public async Task A_signal_that_is_repeated_changes_nothing()
    {
        var driver = await new TurnDriver().AskedAsync();
        await driver.SendAsync(driver.Payment());
        var before = await driver.LedgerAsync();
        var told = driver.Effects.Done.Count;

        Assert.False(await driver.EnqueueAsync(driver.Payment()));
        await driver.HandleAsync(driver.Payment());

        var after = await driver.LedgerAsync();
        Assert.Equal((before.State, before.Version, told), (after.State, after.Version, driver.Effects.Done.Count));
    }

    [Fact]
    public async Task A_refused_signal_stands_in_the_trail_with_its_reason()
    {
        var driver = await new TurnDriver().ReceivedAsync();

        await driver.SendAsync(new Signal.Posted("posted", Given.Staff, Given.Now, null));

        var entry = (await driver.TrailAsync())[^1];
        Assert.Equal(
            ("posted", "Posted", Stage.UnderReview, Stage.UnderReview, "not_approved"),
            (entry.SignalId, entry.Signal, entry.From, entry.To, entry.RefusalCode));
        Assert.Null(AuditEntry.FirstBroken(await driver.TrailAsync()));
    }

    [Fact]
    public async Task What_was_acknowledged_before_the_deadline_is_handled_before_it()
    {
        var driver = await new TurnDriver().AskedAsync();
        await driver.EnqueueAsync(driver.Payment());

        driver.Now = Given.Now.AddDays(20);
        var result = await driver.WakeAsync();

        Assert.Equal(Stage.AwaitingMailing, result.Stage);
    }

    [Fact]
    public async Task After_an_outage_one_wake_up_makes_up_for_every_deadline_that_passed()
    {
        var driver = new TurnDriver();
        await driver.ReceivedAsync();
        await driver.SendAsync(new Signal.ReturnedForCorrection("return", Given.Staff, driver.Now, "年度"));

        driver.Now = Given.Now.AddDays(30);
        var result = await driver.WakeAsync();

        Assert.Equal(new(Stage.Expired, Given.Number, null, IsRetry: false), result);
    }

    [Fact]
    public async Task A_wake_up_that_comes_early_is_no_event()
    {
        var driver = await new TurnDriver().ReceivedAsync();
        var before = (await driver.LedgerAsync()).Version;

        await driver.WakeAsync();

        Assert.Equal(before, (await driver.LedgerAsync()).Version);
    }

    [Fact]
    public async Task A_crash_before_the_commit_leaves_the_signal_in_the_inbox()
    {
        var driver = await new TurnDriver().AskedAsync();
        var before = await driver.LedgerAsync();
        driver.Store.BeforeCommit.Crash();

        await Assert.ThrowsAsync<SimulatedCrashException>(() => driver.SendAsync(driver.Payment()));
        Assert.Equal(before.State, (await driver.LedgerAsync()).State);

        Assert.Equal(Stage.AwaitingMailing, (await driver.WakeAsync()).Stage);
    }

    [Fact]
    public async Task A_crash_between_commit_and_effects_delays_the_effects_only()
    {
        var driver = await new TurnDriver().AskedAsync();
        var told = driver.Effects.Done.Count;
        driver.Store.AfterCommit.Crash();

        await Assert.ThrowsAsync<SimulatedCrashException>(() => driver.SendAsync(driver.Payment()));
        Assert.Equal(told, driver.Effects.Done.Count);
        await driver.HandleAsync(driver.Payment());

        Assert.Equal([new Effect.PublishState(), new Effect.Notify(NoticeKind.Paid, "payment-pi_1")], driver.Effects.Effects.Skip(told));
        Assert.Single(await driver.TrailAsync(), entry => entry.SignalId == "payment-pi_1");
        Assert.Empty((await driver.LedgerAsync()).Outbox);
    }

    [Fact]
    public async Task A_crash_before_effects_are_written_off_repeats_them_under_the_same_key()
    {
        var driver = await new TurnDriver().AskedAsync();
        var told = driver.Effects.Done.Count;
        driver.Store.BeforeSettle.Crash();

        await Assert.ThrowsAsync<SimulatedCrashException>(() => driver.SendAsync(driver.Payment()));
        await driver.WakeAsync();

        var keys = driver.Effects.Done.Skip(told).Select(entry => entry.Key).ToList();
        Assert.Equal((4, 2), (keys.Count, keys.Distinct().Count()));
        Assert.Empty((await driver.LedgerAsync()).Outbox);
    }

    [Fact]
    public async Task Of_two_turns_that_take_the_same_signal_one_commits()
    {
        var driver = await new TurnDriver().AskedAsync();
        var told = driver.Effects.Done.Count;
        await driver.EnqueueAsync(driver.Payment());
        driver.Store.BeforeCommit.Once(() => driver.HandleAsync(driver.Payment()));

        var result = await driver.HandleAsync(driver.Payment());

        Assert.Equal(Stage.AwaitingMailing, result.Stage);
        Assert.Single(await driver.TrailAsync(), entry => entry.SignalId == "payment-pi_1");
        Assert.Equal(2, driver.Effects.Done.Count - told);
    }

    [Fact]
    public async Task Who_loses_the_race_decides_again_on_what_the_other_left()
    {
        var driver = await new TurnDriver().AskedAsync();
        var withdrawal = new Signal.Withdrawn("withdraw", Given.Citizen, driver.Now);
        await driver.EnqueueAsync(driver.Payment());
        await driver.EnqueueAsync(withdrawal);
        driver.Store.BeforeCommit.Once(() => driver.HandleAsync(driver.Payment()));

        var result = await driver.HandleAsync(withdrawal);

        Assert.Equal(Stage.AwaitingMailing, result.Stage);
        Assert.Equal("too_late_to_withdraw", (await driver.TrailAsync())[^1].RefusalCode);
        Assert.Null(AuditEntry.FirstBroken(await driver.TrailAsync()));
    }

    [Fact]
    public async Task Of_two_turns_at_the_same_deadline_one_reminds()
    {
        var driver = await new TurnDriver().ReceivedAsync();
        driver.Now = (await driver.LedgerAsync()).State.WakeUp!.Value;
        driver.Store.BeforeCommit.Once(() => driver.WakeAsync());

        await driver.WakeAsync();

        Assert.Single(driver.Effects.Effects.OfType<Effect.Notify>(), notice => notice.Kind == NoticeKind.ReviewRequested);
    }

    [Fact]
    public async Task A_turn_of_an_unknown_application_is_an_error()
    {
        var driver = new TurnDriver();
        var turn = new Turn(new MemoryStorage(TimeProvider.System).Lifecycle, driver, null!, null!);

        await Assert.ThrowsAsync<UnknownApplicationException>(
            () => turn.WakeAsync(driver.Head.Id, Given.Now, TestContext.Current.CancellationToken));
    }
}
