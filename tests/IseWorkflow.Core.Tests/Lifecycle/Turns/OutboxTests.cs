using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using Moq;

namespace IseWorkflow.Core.Tests.Lifecycle.Turns;

/// <summary>Effects that fail: tried again, set aside, retried, and never out of order.</summary>
public sealed class OutboxTests
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
    ];

    [Fact]
    public async Task A_failing_effect_is_tried_again_with_longer_and_longer_waits()
    {
        var driver = await RefundFailsAsync();

        foreach (var wait in Waits)
        {
            var result = await driver.WakeAsync();
            Assert.Equal((driver.Now + wait, true), (result.WakeUp, result.IsRetry));
            driver.Now += wait;
        }
    }

    [Fact]
    public async Task Between_two_tries_nothing_is_tried()
    {
        var driver = await RefundFailsAsync();
        await driver.WakeAsync();
        var before = Assert.Single((await driver.LedgerAsync()).Outbox, entry => entry.Effect is Effect.Refund);

        driver.Now += Waits[0] - TimeSpan.FromSeconds(1);
        await driver.WakeAsync();

        Assert.Contains(before, (await driver.LedgerAsync()).Outbox);
    }

    [Fact]
    public async Task After_the_last_try_it_is_set_aside_without_the_words_of_the_error()
    {
        var driver = await SetAsideAsync();

        var entry = Assert.Single((await driver.LedgerAsync()).Outbox, entry => entry.Status == OutboxStatus.SetAside);
        Assert.IsType<Effect.Refund>(entry.Effect);
        Assert.Equal((Waits.Length + 1, null, nameof(TimeoutException)), (entry.Attempts, entry.NextAttemptAt, entry.LastError));
    }

    [Fact]
    public async Task Nobody_is_told_of_a_refund_that_did_not_go_through()
    {
        var driver = await SetAsideAsync();

        Assert.DoesNotContain(driver.Effects.Effects, effect => effect is Effect.Notify { Kind: NoticeKind.Refunded });
    }

    [Fact]
    public async Task Effects_that_wait_behind_another_do_not_wake_the_application()
    {
        var driver = await SetAsideAsync();

        var result = await driver.WakeAsync();

        Assert.Equal(2, (await driver.LedgerAsync()).Outbox.Count);
        Assert.Equal((await driver.LedgerAsync()).State.WakeUp, result.WakeUp);
        Assert.True(result.WakeUp > driver.Now);
    }

    [Fact]
    public async Task An_application_goes_on_while_an_effect_of_it_is_set_aside()
    {
        var driver = await SetAsideAsync();

        var result = await driver.SendAsync(driver.Payment("pi_right") with { Charge = new("pi_right", Given.Fee, driver.Now) });

        Assert.Equal(Stage.AwaitingMailing, result.Stage);
        Assert.Equal(new Effect.Notify(NoticeKind.Paid, "payment-pi_right"), driver.Effects.Effects.Last());
    }

    [Fact]
    public async Task Retried_after_it_was_set_aside_the_rest_of_its_decision_follows_in_order()
    {
        var driver = await SetAsideAsync();
        driver.Effects.Fails = _ => false;
        var told = driver.Effects.Done.Count;

        await driver.RetryAsync();
        await driver.WakeAsync();

        var done = driver.Effects.Effects.Skip(told).ToList();
        Assert.IsType<Effect.Refund>(done[0]);
        Assert.Equal(NoticeKind.Refunded, Assert.IsType<Effect.Notify>(done[1]).Kind);
        Assert.Empty((await driver.LedgerAsync()).Outbox);
    }

    [Fact]
    public async Task A_retry_stands_in_the_trail_with_the_operator_and_is_announced()
    {
        var driver = await SetAsideAsync();

        Assert.Equal(1, await driver.RetryAsync());
        driver.Runtime.Verify(runtime => runtime.SignalAsync(driver.Head.Id, It.IsAny<Signal.EffectsRetried>(), It.IsAny<CancellationToken>()));
        var before = (await driver.LedgerAsync()).State;
        await driver.WakeAsync();

        var entry = (await driver.TrailAsync())[^1];
        Assert.Equal((nameof(Signal.EffectsRetried), Given.Operator), (entry.Signal, entry.By));
        Assert.Equal(before, (await driver.LedgerAsync()).State);
        Assert.Contains(driver.Effects.Done, done => done.SignalId == entry.SignalId && done.Effect is Effect.PublishState);
    }

    [Fact]
    public async Task A_retried_effect_is_not_listed_for_the_operator_any_more_also_where_a_retry_broke_off()
    {
        var driver = await SetAsideAsync();
        await driver.SetAsides.AddAsync(
            new(driver.Head.Id, "000001-00", "Notify", "TimeoutException", driver.Now), TestContext.Current.CancellationToken);

        await driver.RetryAsync();

        Assert.Empty(await driver.SetAsides.ListAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_fails_again_after_a_retry_has_all_its_tries_once_more()
    {
        var driver = await SetAsideAsync();

        await driver.RetryAsync();
        var result = await driver.WakeAsync();

        Assert.Equal(driver.Now + Waits[0], result.WakeUp);
    }

    [Fact]
    public async Task The_effects_of_one_decision_go_in_its_order()
    {
        var driver = await new TurnDriver().AskedAsync();
        await driver.SendAsync(driver.Payment());
        var told = driver.Effects.Done.Count;

        await driver.SendAsync(new Signal.Rejected("reject", Given.Staff, driver.Now, "発行できません"));

        Assert.Equal(
            ["PublishState", "Refund", "Notify", "Notify", "ScheduleErasure"],
            driver.Effects.Effects.Skip(told).Select(effect => effect.GetType().Name));
    }

    [Fact]
    public async Task A_cancelled_turn_leaves_its_effects_as_they_were()
    {
        var driver = await new TurnDriver().AskedAsync();
        using var cancelled = new CancellationTokenSource();
        driver.Store.AfterCommit.Once(cancelled.CancelAsync);
        var handler = new Mock<IEffectHandler>();
        handler.Setup(it => it.HandleAsync(It.IsAny<Ledger>(), It.IsAny<OutboxEntry>(), It.IsAny<CancellationToken>()))
            .Returns((Ledger _, OutboxEntry _, CancellationToken cancellation) => Task.FromCanceled(cancellation));
        await driver.EnqueueAsync(driver.Payment());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => driver.HandleAsync(driver.Payment(), handler.Object, cancelled.Token));

        Assert.All((await driver.LedgerAsync()).Outbox, entry => Assert.Equal(0, entry.Attempts));
    }

    /// <summary>A payment of the wrong amount came in, and the provider does not take the refund.</summary>
    private static async Task<TurnDriver> RefundFailsAsync()
    {
        var driver = await new TurnDriver().AskedAsync();
        driver.Effects.Fails = effect => effect is Effect.Refund;
        await driver.EnqueueAsync(driver.Payment("pi_wrong") with { Charge = new("pi_wrong", Given.Fee + Given.Fee, driver.Now) });
        return driver;
    }

    private static async Task<TurnDriver> SetAsideAsync()
    {
        var driver = await RefundFailsAsync();
        await driver.WakeAsync();
        foreach (var wait in Waits)
        {
            driver.Now += wait;
            await driver.WakeAsync();
        }

        return driver;
    }
}
