using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>
/// A limit of dates: a day such as <c>2026-04-01</c>, or one counted from today, such as <c>today</c>, <c>today-3m</c>, <c>today+14d</c>
/// or <c>today-120y</c>.
/// </summary>
[JsonConverter(typeof(ParsedStringConverter<DateBound>))]
public readonly partial record struct DateBound : IParsedString<DateBound>
{
    private static readonly Refusal NotABound = Refusal.Invalid(
        "date_bound_invalid",
        "日付の範囲は「2026-04-01」「today」「today-3m」のように書いてください。",
        "Write a limit of dates as in 2026-04-01, today, or today-3m.");

    private DateBound(string value) => Value = value;

    public string Value { get; }

    public static Result<DateBound> Parse(string? text) =>
        text is not null && (Relative().IsMatch(text) || TryReadDay(text, out _)) ? new DateBound(text) : NotABound;

    /// <summary>The day that it means.</summary>
    /// <param name="today">The date in Japan.</param>
    public DateOnly On(DateOnly today)
    {
        if (TryReadDay(Value, out var day))
            return day;
        var match = Relative().Match(Value);
        var count = match.Groups["count"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return match.Groups["unit"].Value switch
        {
            "y" => today.AddYears(count),
            "m" => today.AddMonths(count),
            _ => today.AddDays(count),
        };
    }

    public override string ToString() => Value;

    private static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex(@"\Atoday(?:(?<count>[+-][0-9]{1,3})(?<unit>[dmy]))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();
}
