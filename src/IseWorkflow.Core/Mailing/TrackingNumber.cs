using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Mailing;

/// <summary>
/// A tracking number of Japan Post (お問い合わせ番号): 11 digits for registered mail, 12 for parcels and Letter Pack, 13 signs for EMS. Grouped
/// as it is printed on the receipt, such as <c>123-45-67890-1</c> or <c>1234-5678-9012</c>.
/// </summary>
[JsonConverter(typeof(ParsedStringConverter<TrackingNumber>))]
public readonly partial record struct TrackingNumber : IParsedString<TrackingNumber>
{
    private static readonly Refusal NotANumber = Refusal.Invalid(
        "tracking_number_invalid",
        "追跡番号は、控えに書かれた11桁から13桁の番号を入力してください（例：1234-5678-9012）。番号がない場合は空のままにしてください。",
        "Enter the 11 to 13 digits on the receipt as the tracking number, as in 1234-5678-9012. Leave it empty where there is none.");

    private TrackingNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>Takes full width, any hyphens and spaces.</summary>
    public static Result<TrackingNumber> Parse(string? text)
    {
        if (text?.Length > 40)
            return NotANumber;
        var plain = Separators().Replace((text ?? "").InForm(NormalizationForm.FormKC), "").ToUpperInvariant();
        return Digits().IsMatch(plain) ? new TrackingNumber(Grouped(plain)) : NotANumber;
    }

    public override string ToString() => Value;

    private static string Grouped(string number) => number.Length switch
    {
        11 => $"{number[..3]}-{number[3..5]}-{number[5..10]}-{number[10..]}",
        12 => $"{number[..4]}-{number[4..8]}-{number[8..]}",
        _ => number,
    };

    [GeneratedRegex(@"\A(?:[0-9]{11,13}|[A-Z]{2}[0-9]{9}[A-Z]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>Hyphen, the dashes and the long vowel mark that Japanese keyboards give in its place, and spaces.</summary>
    [GeneratedRegex(@"[\s\-\u2010-\u2015\u2212\u30FC\uFF70]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
