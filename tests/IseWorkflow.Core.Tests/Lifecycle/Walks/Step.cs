using CsCheck;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>One step of a random walk: what happens (in percent of the steps), and the seed of its details.</summary>
internal sealed record Step(int Percentile, uint Seed)
{
    public static Gen<Step[]> Walk { get; } = Gen.Select(Gen.Int[0, 99], Gen.UInt, (percentile, seed) => new Step(percentile, seed)).Array[1, 40];

    public Dice Dice() => new(Seed);
}

/// <summary>As many numbers as a step needs, the same ones whenever it is taken again.</summary>
internal sealed class Dice(uint seed)
{
    private ulong state = seed;

    /// <summary>From 0 to one less than the sides.</summary>
    public int Throw(int sides)
    {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }
}
