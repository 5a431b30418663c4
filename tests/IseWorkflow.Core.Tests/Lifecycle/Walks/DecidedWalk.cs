using IseWorkflow.Core.Lifecycle;
using static IseWorkflow.Core.Lifecycle.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>A walk through the pure decisions. A signal whose id was handled is passed over, which is all that the turn does with it.</summary>
internal sealed class DecidedWalk(Terms terms, Action<State, Signal, Decision> seen)
{
    private readonly Scene scene = new();
    private readonly HashSet<string> handled = [];
    private readonly Promises promises = new();

    public void Go(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
            Take(step.Percentile, step.Dice());
    }

    private void Take(int percentile, Dice dice)
    {
        switch (percentile)
        {
            case < 6:
                scene.Pass(TimeSpan.FromHours(dice.Throw(30)));
                break;
            case < 12:
                scene.PassToWakeUp();
                Send(Signal.DeadlineReached.For(scene.Now, handled.Count) with { Id = scene.NewId() });
                break;
            case < 20 when AnySignal.Again(scene, dice) is { } again:
                Send(again);
                break;
            case < 35:
                Send(AnySignal.For(scene, dice));
                break;
            default:
                Send(AnySignal.Leading(scene, dice, terms));
                break;
        }
    }

    private void Send(Signal signal)
    {
        scene.Sent.Add(signal);
        if (!handled.Add(signal.Id))
            return;
        var before = scene.State;
        var decision = Decide(before, signal, terms, scene.Now);
        promises.Hold(before, signal, decision, scene.Now);
        seen(before, signal, decision);
        scene.State = decision.Next;
    }
}
