using System.Globalization;
using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>A whole number, such as copies (通数).</summary>
public sealed record NumberField : TypedField
{
    public required int Min { get; init; }

    public required int Max { get; init; }

    /// <summary>Stands behind the number; null where it has none.</summary>
    public LocalizedText? Unit { get; init; }

    internal override LocalizedText Show(JsonNode answer)
    {
        var number = AnswerText.Of(answer);
        return Unit is null ? new(number, number) : new(number + Unit.Ja, $"{number} {Unit.En}");
    }

    private protected override Result<JsonNode> ReadTyped(string typed, DateOnly today)
    {
        if (!long.TryParse(Characters.ToHalfWidth(typed), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return FieldRefusals.NotANumber(this);
        if (number < Min || number > Max)
            return FieldRefusals.OutOfRange(this, Min, Max);
        return JsonValue.Create((int)number);
    }
}
