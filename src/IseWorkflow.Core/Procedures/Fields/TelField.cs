using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>
/// A telephone number of Japan: ten digits, or eleven where it begins with 0x0 (総務省 電気通信番号計画). Hyphens stay where they were
/// entered, because where an area code ends depends on the area; a number of eleven digits is written as 090-1234-5678.
/// </summary>
public sealed partial record TelField : TypedField
{
    private protected override Result<JsonNode> ReadTyped(string typed, DateOnly today)
    {
        var number = Characters.ToHyphenatedDigits(typed);
        var digits = number.Replace("-", "", StringComparison.Ordinal);
        if (!Grouped().IsMatch(number) || !Digits().IsMatch(digits))
            return FieldRefusals.NotATelephoneNumber(this);
        return JsonValue.Create(digits.Length == 11 ? $"{digits[..3]}-{digits[3..7]}-{digits[7..]}" : number);
    }

    [GeneratedRegex(@"\A0[1-9](?:[1-9][0-9]{7}|0[0-9]{8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A[0-9]+(?:-[0-9]+){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();
}
