namespace IseWorkflow.Core.Payments;

/// <summary>What fee lines are called that are not a certificate's.</summary>
internal static class FeeLabels
{
    public static LocalizedText Postage { get; } = new("郵送料", "Postage");

    public static LocalizedText Express { get; } = new("速達料金", "Express delivery");

    private static readonly LocalizedText AnyAdjustment = new("調整", "Adjustment");

    /// <summary>As staff called it, in the other language too where they named it in one only.</summary>
    public static LocalizedText Adjustment(LocalizedText? entered, int longest)
    {
        var ja = Cut(entered?.Ja, longest);
        var en = Cut(entered?.En, longest);
        return (ja ?? en) is { } either ? new(ja ?? either, en ?? either) : AnyAdjustment;
    }

    private static string? Cut(string? text, int longest)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length == 0 ? null : trimmed[..Math.Min(trimmed.Length, longest)];
    }
}
