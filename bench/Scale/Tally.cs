using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Benchmarks.Scale;

/// <summary>Counts by the minute of the year.</summary>
internal sealed class Tally
{
    private readonly int[][] counts = Rows<Count>();
    private readonly int[][] requests = Rows<Place>();

    public ReadOnlySpan<int> Of(Count what) => counts[(int)what];

    public ReadOnlySpan<int> Of(Place where) => requests[(int)where];

    /// <summary>Counts a signal and what came of it, where it falls into the year.</summary>
    public void Add(Signal signal, Decision decision)
    {
        if (Year.MinuteOf(signal.At) is not { } minute)
            return;
        Add(Count.Turns, minute);
        Add(signal is Signal.DeadlineReached ? Count.WakeUps : Count.Signals, minute);
        if (signal is Signal.Submitted)
            AddApplication(minute);
        if (decision.Next.IsFinal)
            Add(Count.Ended, minute);
        foreach (var effect in decision.Effects)
            Add(Count.Mails, minute, effect is Effect.Notify ? 1 : 0);
        Requests.Of(signal, decision, (place, number) => Add(place, minute, number));
    }

    public void Add(Tally other)
    {
        Sum(counts, other.counts);
        Sum(requests, other.requests);
    }

    /// <summary>The mail with which the address is verified comes before the application.</summary>
    private void AddApplication(int minute)
    {
        Add(Count.Applications, minute);
        Add(Count.Mails, minute);
    }

    private void Add(Count what, int minute, int number = 1) => counts[(int)what][minute] += number;

    private void Add(Place where, int minute, int number)
    {
        requests[(int)where][minute] += number;
        Add(Count.DataRequests, minute, number);
    }

    private static int[][] Rows<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(_ => new int[Year.Minutes])];

    private static void Sum(int[][] into, int[][] from)
    {
        for (var row = 0; row < into.Length; row++)
            Sum(into[row], from[row]);
    }

    private static void Sum(int[] into, int[] from)
    {
        for (var minute = 0; minute < into.Length; minute++)
            into[minute] += from[minute];
    }
}
