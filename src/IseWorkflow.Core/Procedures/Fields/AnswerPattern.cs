using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>
/// What the whole of an answer has to look like, as a regular expression that means the same in .NET and in JavaScript. It takes time
/// linear in the answer's length (no backtracking), so that no answer can hold up the service; it has no look-around and no back references.
/// </summary>
[JsonConverter(typeof(ParsedStringConverter<AnswerPattern>))]
public readonly record struct AnswerPattern : IParsedString<AnswerPattern>
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private static readonly Refusal NotAPattern = Refusal.Invalid(
        "pattern_invalid",
        "正規表現が正しくありません。先読みと後方参照は使用できません。",
        "This is not a regular expression. Look-around and back references cannot be used.");

    private readonly Regex whole;

    private AnswerPattern(string value, Regex whole) => (Value, this.whole) = (value, whole);

    public string Value { get; }

    public static Result<AnswerPattern> Parse(string? text)
    {
        try
        {
            return new AnswerPattern(text ?? "", new($@"\A(?:{text})\z", Options, Timeout));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return NotAPattern;
        }
    }

    public bool IsMetBy(string answer)
    {
        try
        {
            return whole.IsMatch(answer);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public override string ToString() => Value;
}
