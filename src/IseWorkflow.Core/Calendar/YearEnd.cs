using System.Globalization;

namespace IseWorkflow.Core.Calendar;

/// <summary>The closure over the year's end (年末年始), the same days each year, first and last included.</summary>
internal sealed class YearEnd
{
    /// <summary>Any leap year, so that 29 February is a day too.</summary>
    private const int LeapYear = 2000;

    private readonly DateOnly first;
    private readonly DateOnly last;

    private YearEnd(DateOnly first, DateOnly last) => (this.first, this.last) = (first, last);

    /// <summary>How long it is in a leap year.</summary>
    public int Days => (first <= last ? last : last.AddYears(1)).DayNumber - first.DayNumber + 1;

    /// <summary>From month and day, such as <c>12-29</c> and <c>01-03</c>; null where one of them is none.</summary>
    public static YearEnd? Parse(string first, string last) => Day(first) is { } from && Day(last) is { } to ? new(from, to) : null;

    public bool Contains(DateOnly date)
    {
        var day = new DateOnly(LeapYear, date.Month, date.Day);
        return first <= last ? first <= day && day <= last : first <= day || day <= last;
    }

    private static DateOnly? Day(string text)
    {
        var date = $"{LeapYear}-{text}";
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
