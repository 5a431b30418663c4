namespace IseWorkflow.Benchmarks.Scale;

/// <summary>A municipality of the country: the largest has rank 1.</summary>
internal sealed record Municipality(int Rank, double People)
{
    /// <summary>
    /// Sizes by a power law. With this exponent 124 million people give a largest one of 3.9 million (Yokohama has 3.8) and a median of 41,000.
    /// </summary>
    private const double Exponent = 0.68;

    public static IReadOnlyList<Municipality> Divide(int people, int count)
    {
        var shares = Enumerable.Range(1, count).Select(rank => Math.Pow(rank, -Exponent)).ToArray();
        var whole = shares.Sum();
        return [.. shares.Select((share, i) => new Municipality(i + 1, people * share / whole))];
    }
}
