using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Tests.Lifecycle.Turns;
using IseWorkflow.Testing.Lifecycle;
using static IseWorkflow.Core.Lifecycle.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>A walk through the real turn, in which the process dies, turns race and effects fail. In the end everything has happened once.</summary>
internal sealed class TurnWalk(Terms terms)
{
    private readonly Scene scene = new();
    private readonly TurnDriver driver = new(terms);

    private Interruption[] Points => [driver.Store.BeforeCommit, driver.Store.AfterCommit, driver.Store.BeforeSettle];

    public async Task GoAsync(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
            await TakeAsync(step.Percentile, step.Dice());
        await SettleAsync();
        var trail = await driver.TrailAsync();
        Assert.Null(AuditEntry.FirstBroken(trail));
        Assert.Equal(scene.Sent.Select(signal => signal.Id).Distinct().Order(), Acknowledged(trail).Order());
        await HoldPromisesAsync(trail);
        EffectsWentInOrder();
    }

    private async Task TakeAsync(int percentile, Dice dice)
    {
        Arrange(dice);
        switch (percentile)
        {
            case < 6:
                scene.Pass(TimeSpan.FromHours(dice.Throw(30)));
                break;
            case < 12:
                scene.PassToWakeUp();
                await DoAsync(driver.WakeAsync);
                break;
            case < 25 when AnySignal.Again(scene, dice) is { } again:
                Assert.False(await driver.EnqueueAsync(again));
                await DoAsync(() => driver.HandleAsync(again));
                break;
            case < 40:
                await SendAsync(AnySignal.For(scene, dice), isHandledAtOnce: dice.Throw(4) > 0);
                break;
            default:
                await SendAsync(AnySignal.Leading(scene, dice, terms), isHandledAtOnce: dice.Throw(4) > 0);
                break;
        }
    }

    /// <summary>What goes wrong in this step.</summary>
    private void Arrange(Dice dice)
    {
        if (dice.Throw(6) == 0)
            Points[dice.Throw(Points.Length)].Crash();
        if (dice.Throw(6) == 0)
            driver.Store.BeforeCommit.Once(() => driver.WakeAsync());
        var failing = dice.Throw(3);
        driver.Effects.Fails = effect => failing switch
        {
            0 => effect is Effect.Refund or Effect.CloseCheckout,
            1 => effect is Effect.Notify,
            _ => false,
        };
    }

    private async Task SendAsync(Signal signal, bool isHandledAtOnce)
    {
        scene.Sent.Add(signal);
        Assert.True(await driver.EnqueueAsync(signal));
        if (isHandledAtOnce)
            await DoAsync(() => driver.HandleAsync(signal));
    }

    private async Task DoAsync(Func<Task<TurnResult>> turn)
    {
        driver.Now = scene.Now;
        try
        {
            await turn();
        }
        catch (SimulatedCrashException)
        {
            // The next turn goes on from what is stored.
        }

        scene.State = (await driver.LedgerAsync()).State;
    }

    /// <summary>Nothing goes wrong any more, and an operator has set-aside effects tried again.</summary>
    private async Task SettleAsync()
    {
        Array.ForEach(Points, point => point.Clear());
        driver.Effects.Fails = _ => false;
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await driver.RetryAsync();
            await DoAsync(driver.WakeAsync);
            scene.Pass(TimeSpan.FromHours(7));
        }

        var ledger = await driver.LedgerAsync();
        Assert.Empty(ledger.Inbox);
        Assert.Empty(ledger.Outbox);
    }

    /// <summary>The first signal of an application is there without having been sent, and the clock's and the operator's never are.</summary>
    private static IEnumerable<string> Acknowledged(IEnumerable<AuditEntry> trail) => trail
        .Select(entry => entry.SignalId)
        .Where(id => id != "submitted" && !id.StartsWith("deadline-", StringComparison.Ordinal) && !id.StartsWith("retried-", StringComparison.Ordinal));

    /// <summary>The trail, decided again, leads to the state that is stored, and every promise holds on the way.</summary>
    private async Task HoldPromisesAsync(IEnumerable<AuditEntry> trail)
    {
        var promises = new Promises();
        var expected = new List<Effect>();
        State state = new State.Unsubmitted();
        foreach (var entry in trail)
        {
            var signal = await driver.ReadSignalAsync(entry.SignalId);
            var decision = Decide(state, signal, terms, entry.At);
            promises.Hold(state, signal, decision, entry.At);
            Assert.Equal((signal as Signal.Advance)?.Signature, entry.Signature);
            Assert.Equal((entry.From, entry.To, entry.RefusalCode), (state.Stage, decision.Next.Stage, decision.Refusal?.Code));
            expected.AddRange(decision.Effects);
            state = decision.Next;
        }

        Assert.Equal(state, (await driver.LedgerAsync()).State);
        Assert.Equal(expected, driver.Effects.Done.DistinctBy(entry => entry.Key).OrderBy(entry => entry.Key).Select(entry => entry.Effect));
    }

    private void EffectsWentInOrder()
    {
        foreach (var decision in driver.Effects.Done.DistinctBy(entry => entry.Key).GroupBy(entry => entry.Decision))
            Assert.Equal(decision.Select(entry => entry.Key).Order(), decision.Select(entry => entry.Key));
    }
}
