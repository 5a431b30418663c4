using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Benchmarks.Scale;

/// <summary>Lives one application through the real decider, from the form to its end.</summary>
internal sealed class Life(BusinessCalendar calendar)
{
    private const double FreeOfCharge = 0.15;

    private readonly Habits habits = new(calendar);
    private readonly Terms charged = new(NeedsSignature: true, CostsFee: true, IsPosted: true, new Deadlines(), calendar);
    private readonly Terms free = new(NeedsSignature: true, CostsFee: false, IsPosted: true, new Deadlines(), calendar);

    public void Live(DateTimeOffset from, Random chance, Tally tally)
    {
        var terms = chance.Happens(FreeOfCharge) ? free : charged;
        State state = new State.Unsubmitted();
        Signal? planned = Habits.Begin(from);
        while (NextSignal(state, planned) is { } signal)
        {
            var decision = Lifecycle.Decide(state, signal, terms, signal.At);
            tally.Add(signal, decision);
            if (IsNewSituation(state, decision.Next))
                planned = habits.Next(decision.Next, terms, signal.At, chance);
            state = decision.Next;
        }
    }

    /// <summary>What somebody does, or the clock, whichever is first; null where it is over.</summary>
    private static Signal? NextSignal(State state, Signal? planned)
    {
        if (state.WakeUp is not { } due)
            return planned;
        return planned is not null && planned.At <= due ? planned : new Signal.DeadlineReached("due", Actor.Clock, due, due);
    }

    /// <summary>A reminder does not change what somebody was going to do.</summary>
    private static bool IsNewSituation(State before, State after) =>
        before.GetType() != after.GetType() || after is State.AwaitingPayment { IsClosing: true };
}
