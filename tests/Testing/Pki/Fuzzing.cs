using System.Diagnostics;

namespace IseWorkflow.Testing.Pki;

/// <summary>Tries many hostile inputs and holds each to the bounds of one request.</summary>
public static class Fuzzing
{
    private const long MostOctets = 64 * 1024 * 1024;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    /// <summary>How many inputs a run tries: few in the usual test run, as many as <c>FUZZ_INPUTS</c> says otherwise.</summary>
    public static int Inputs(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ_INPUTS"), out var more) ? more : usual;

    /// <summary>Calls with each number from 0; the input is made of the number.</summary>
    /// <exception cref="AggregateException">An input threw, thought for more than a second, or took more than 64 MiB; says its number.</exception>
    public static void Run(int inputs, Action<int> tryOne) => Parallel.For(0, inputs, seed =>
    {
        try
        {
            Hold(seed, tryOne);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Input {seed}: {e.Message}", e);
        }
    });

    private static void Hold(int seed, Action<int> tryOne)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        // A busy machine may pause any input once; what is slow by itself is slow again.
        if (Time(seed, tryOne) > MostTime && Time(seed, tryOne) > MostTime && Time(seed, tryOne) > MostTime)
            throw new InvalidOperationException($"It takes more than {MostTime}.");
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (allocated > MostOctets)
            throw new InvalidOperationException($"It takes {allocated} octets.");
    }

    private static TimeSpan Time(int seed, Action<int> tryOne)
    {
        var begun = Stopwatch.GetTimestamp();
        tryOne(seed);
        return Stopwatch.GetElapsedTime(begun);
    }
}
