using System.Text.Json.Nodes;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>A postal code of Japan (郵便番号), written as 516-8601.</summary>
public sealed record PostalCodeField : TypedField
{
    private const int Digits = 7;

    private protected override Result<JsonNode> ReadTyped(string typed, DateOnly today)
    {
        var digits = Characters.ToHyphenatedDigits(typed).TrimStart('〒').Replace("-", "", StringComparison.Ordinal);
        return digits.Length == Digits && digits.All(char.IsAsciiDigit)
            ? JsonValue.Create($"{digits[..3]}-{digits[3..]}")
            : FieldRefusals.NotAPostalCode(this);
    }
}
