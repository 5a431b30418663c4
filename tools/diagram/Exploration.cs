using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Tools.Diagram;

/// <summary>
/// Every answer of the lifecycle, found by trying every sample in every state that can be reached from nothing, for every kind of procedure.
/// States that differ in nothing an answer could depend on count as one.
/// </summary>
internal static class Exploration
{
    /// <summary>A Tuesday morning; the answers do not depend on it.</summary>
    private static readonly DateTimeOffset Begin = new(2026, 11, 24, 1, 30, 0, TimeSpan.Zero);

    private static readonly bool[] Both = [true, false];

    public static IReadOnlyList<Observation> Run() => [.. Procedures().SelectMany(Run)];

    private static IEnumerable<Terms> Procedures() =>
        from signed in Both
        from paid in Both
        from posted in Both
        select new Terms(signed, paid, posted, new Deadlines(), BusinessCalendar.Default);

    private static List<Observation> Run(Terms terms)
    {
        var found = new List<Observation>();
        var seen = new HashSet<string>();
        var open = new Queue<(State State, DateTimeOffset At)>([(new State.Unsubmitted(), Begin)]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(Kind(next.State, terms)))
                continue;
            foreach (var sample in Sample.For(next.State, next.At.AddMinutes(1)))
            {
                var decision = Lifecycle.Decide(next.State, sample.Signal, terms, sample.Now);
                found.Add(Observation.Of(next.State, sample, terms, decision));
                open.Enqueue((decision.Next, sample.Now));
            }
        }

        return found;
    }

    private static string Kind(State state, Terms terms) => $"{state.Stage} {string.Join(", ", Facts.Of(state, terms))} {Reminders(state)}";

    /// <summary>As far as the operator's alert: after that, reminders repeat.</summary>
    private static int Reminders(State state) => Math.Min(3, (state as State.UnderReview)?.Duty.Reminders ?? (state as State.AwaitingMailing)?.Duty.Reminders ?? 0);
}
