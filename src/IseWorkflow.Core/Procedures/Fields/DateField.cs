using System.Globalization;
using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>A day of the Gregorian calendar, written as 2026-11-24 (ISO 8601).</summary>
public sealed record DateField : TypedField
{
    private static readonly string[] Accepted = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    /// <summary>The first day that can be entered; null where the field has no limit.</summary>
    public DateBound? Earliest { get; init; }

    /// <summary>The last day that can be entered; null where the field has no limit.</summary>
    public DateBound? Latest { get; init; }

    internal override LocalizedText Show(JsonNode answer) =>
        DateOnly.TryParseExact(AnswerText.Of(answer), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? JapaneseEra.Write(date)
            : AnswerText.Same(answer);

    private protected override Result<JsonNode> ReadTyped(string typed, DateOnly today)
    {
        var text = Characters.ToHalfWidth(typed);
        if (!DateOnly.TryParseExact(text, Accepted, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return FieldRefusals.NotADate(this);
        if (Earliest?.On(today) is { } earliest && date < earliest)
            return FieldRefusals.TooEarly(this, earliest);
        if (Latest?.On(today) is { } latest && date > latest)
            return FieldRefusals.TooLate(this, latest);
        return JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
