using System.Collections.Concurrent;
using CsCheck;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>A hundred thousand random lives, in which every promise holds at every step.</summary>
public sealed class DecidedWalkTests
{
    private const int Walks = 100_000;

    [Fact]
    public void Every_promise_holds_on_every_walk_and_the_walks_go_everywhere()
    {
        var seen = new Seen();

        Gen.Select(AnyTerms.Gen, Step.Walk).Sample((terms, steps) => new DecidedWalk(terms, seen.Note).Go(steps), iter: Walks);

        Assert.Equal(Enum.GetValues<Stage>(), seen.Stages.Keys.Order());
        Assert.Equal(EveryPairTests.KindsOf(typeof(Signal)), seen.Signals.Keys.Order());
        Assert.Equal(Enum.GetValues<RefundReason>(), seen.Refunds.Keys.Order());
        Assert.All(seen.Stages, stage => Assert.True(stage.Value > 1000, $"Only {stage.Value} signals came in {stage.Key}."));
        Assert.All(seen.Refunds, refund => Assert.True(refund.Value > 50, $"Only {refund.Value} charges went back as {refund.Key}."));
    }

    /// <summary>What the walks came by, so that a generator that only makes nonsense is noticed.</summary>
    private sealed class Seen
    {
        public ConcurrentDictionary<Stage, int> Stages { get; } = new();

        public ConcurrentDictionary<string, int> Signals { get; } = new();

        public ConcurrentDictionary<RefundReason, int> Refunds { get; } = new();

        public void Note(State before, Signal signal, Decision decision)
        {
            Stages.AddOrUpdate(before.Stage, 1, (_, count) => count + 1);
            Signals.AddOrUpdate(signal.Name, 1, (_, count) => count + 1);
            foreach (var refund in decision.Effects.OfType<Effect.Refund>())
                Refunds.AddOrUpdate(refund.Reason, 1, (_, count) => count + 1);
        }
    }
}
