using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Applications;

/// <summary>
/// Receipt number (受付番号) that a citizen reads out at the counter or on the phone: the Japanese date of receipt, five random
/// characters and a check character, such as <c>20261124-7K3M9Q</c>. The 31 signs leave out I, L, O, U and Z; the check
/// character catches every single wrong character.
/// </summary>
[JsonConverter(typeof(ParsedStringConverter<ReceiptNumber>))]
public readonly record struct ReceiptNumber : IParsedString<ReceiptNumber>
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private const int RandomLength = 5;

    private static readonly Refusal NotANumber = Refusal.Invalid(
        "receipt_number_invalid",
        "受付番号の形式が正しくありません。「20261124-7K3M9Q」のように入力してください。",
        "This is not a receipt number. Enter it as in 20261124-7K3M9Q.");

    private ReceiptNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>A new random number for the date; the caller reserves it, because chance may repeat one.</summary>
    public static ReceiptNumber Draw(DateOnly receivedOn)
    {
        var body = $"{receivedOn:yyyyMMdd}-{RandomNumberGenerator.GetString(Alphabet, RandomLength)}";
        return new(body + CheckCharacter(body));
    }

    public static Result<ReceiptNumber> Parse(string? text)
    {
        var number = Normalize(text);
        return HasShape(number) && CheckCharacter(number[..^1]) == number[^1] ? new ReceiptNumber(number) : NotANumber;
    }

    public override string ToString() => Value;

    private static string Normalize(string? text) =>
        (text ?? "").Trim().InForm(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');

    private static bool HasShape(string number) =>
        number.Length == 9 + RandomLength + 1
        && number[8] == '-'
        && DateOnly.TryParseExact(number[..8], "yyyyMMdd", out _)
        && number[9..].All(Alphabet.Contains);

    /// <summary>Weighted sum modulo the prime 31, so that each wrong character changes it.</summary>
    private static char CheckCharacter(string body)
    {
        var digits = body.Where(c => c != '-').Select((c, i) => Alphabet.IndexOf(c) * (i + 1));
        return Alphabet[digits.Sum() % 31];
    }
}
