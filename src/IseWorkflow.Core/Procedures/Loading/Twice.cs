namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>Finds what stands twice where it should once.</summary>
internal static class Twice
{
    /// <summary>The positions of those whose key stood before.</summary>
    public static IEnumerable<int> In<T>(IEnumerable<T> items, Func<T, string> key)
    {
        var seen = new HashSet<string>();
        return items.Index().Where(entry => !seen.Add(key(entry.Item))).Select(entry => entry.Index);
    }
}
