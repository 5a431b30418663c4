namespace IseWorkflow.Tools.Diagram;

/// <summary>The part of a hand-written page that is generated: between two markers.</summary>
public static class MarkedPart
{
    private const string Begin = "<!-- lifecycle:begin -->";
    private const string End = "<!-- lifecycle:end -->";

    /// <summary>The page with the part in place of the one that it has; null where the page has no markers.</summary>
    public static string? Replace(string page, string part)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin ? null : $"{page[..begin]}{Begin}\n{part}\n{page[end..]}";
    }
}
