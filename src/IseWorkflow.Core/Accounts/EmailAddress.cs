using System.Net.Mail;
using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Accounts;

/// <summary>
/// A mail address that can be sent to: ASCII, one @, a domain with a dot, at most 254 characters (RFC 5321). Trimmed and brought
/// to half width, its domain in lower case; the local part is kept as written.
/// </summary>
[JsonConverter(typeof(ParsedStringConverter<EmailAddress>))]
public readonly record struct EmailAddress : IParsedString<EmailAddress>
{
    private const int MaxLength = 254;

    private static readonly Refusal NotAnAddress = Refusal.Invalid(
        "email_invalid",
        "メールアドレスの形式が正しくありません。「hanako@example.jp」のように入力してください。",
        "This is not a mail address. Enter it as in hanako@example.jp.");

    private EmailAddress(string value) => Value = value;

    /// <summary>Stands where an address was erased. No mail reaches it (RFC 2606).</summary>
    public static EmailAddress Erased { get; } = new("erased@erased.invalid");

    public string Value { get; }

    public static Result<EmailAddress> Parse(string? text)
    {
        var trimmed = (text ?? "").Trim().InForm(System.Text.NormalizationForm.FormKC);
        var at = trimmed.LastIndexOf('@');
        var wellFormed = trimmed.Length <= MaxLength
            && trimmed.All(c => c is > ' ' and < '\u007f')
            && MailAddress.TryCreate(trimmed, out var parsed)
            && parsed.Address == trimmed
            && parsed.Host.Contains('.');
        return wellFormed ? new EmailAddress(trimmed[..at] + trimmed[at..].ToLowerInvariant()) : NotAnAddress;
    }

    public override string ToString() => Value;
}
