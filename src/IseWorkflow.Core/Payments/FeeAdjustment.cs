using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Payments;

/// <summary>A line of the fee as staff entered it.</summary>
/// <param name="Code">Of a certificate of the procedure, or one of <see cref="FeeCodes"/>.</param>
/// <param name="Label">What an adjustment is for; the other lines keep the catalogue's words.</param>
/// <param name="UnitPrice">Yen.</param>
/// <param name="Reason">Why it differs from what was proposed; the citizen reads it.</param>
/// <param name="Currency">ISO 4217; null is yen, and no other is taken.</param>
public sealed record EnteredFeeLine(string? Code, LocalizedText? Label, long UnitPrice, long Quantity, string? Reason, string? Currency = null);

/// <summary>
/// Takes the lines that staff entered. A line that differs from the proposal needs a reason, a proposed line cannot vanish (its price may
/// become 0, with a reason), and the total stays within the limit and above what can be paid at all. A total of 0 is allowed: then nothing
/// is asked.
/// </summary>
public static class FeeAdjustment
{
    /// <param name="proposed">What <see cref="FeeCalculator"/> proposed for the application.</param>
    /// <param name="most">The highest total that is not taken for a mistake.</param>
    /// <returns>
    /// The lines in the order entered; else the refusal <c>fee_invalid</c> with one for each line concerned, as in <c>lines[0].reason</c>.
    /// </returns>
    public static Result<IReadOnlyList<FeeLine>> Apply(
        Procedure procedure, IReadOnlyList<FeeLine> proposed, IReadOnlyList<EnteredFeeLine> entered, Yen most)
    {
        if (entered.Count > FeeEntry.MostLines)
            return FeeRefusals.TooManyLines;
        var entry = new FeeEntry(procedure, proposed);
        foreach (var line in entered)
            entry.Take(line);
        return entry.Finish(most);
    }
}
