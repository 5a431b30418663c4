namespace IseWorkflow.Tools.Diagram;

/// <summary>Finds which facts tell some observations from the rest.</summary>
internal static class Distinction
{
    /// <summary>The fewest facts that hold for exactly these; all that they share, where no facts say it exactly. Empty where they are all there is.</summary>
    public static string Of(IReadOnlyList<Observation> these, IReadOnlyList<Observation> all)
    {
        var shared = Shared(these, all);
        var fewest = Subsets(shared).FirstOrDefault(facts => all.Count(seen => facts.All(seen.Facts.Contains)) == these.Count);
        return string.Join(", ", fewest ?? shared);
    }

    /// <summary>The facts that hold for all of these, and for some of the rest not.</summary>
    private static List<string> Shared(IReadOnlyList<Observation> these, IReadOnlyList<Observation> all) =>
        [.. these[0].Facts.Where(fact => these.All(seen => seen.Facts.Contains(fact)) && !all.All(seen => seen.Facts.Contains(fact)))];

    private static IEnumerable<List<string>> Subsets(List<string> facts) => Enumerable.Range(0, 1 << facts.Count)
        .Select(mask => facts.Where((_, i) => (mask & (1 << i)) != 0).ToList())
        .OrderBy(subset => subset.Count);
}
