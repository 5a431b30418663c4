namespace IseWorkflow.Core.Calendar;

/// <summary>One line of the law: a holiday and its day, for the years in which it was or is held on it.</summary>
/// <param name="DayIn">The day in one of these years.</param>
internal sealed record HolidayRule(LocalizedText Name, int First, int Last, Func<int, DateOnly> DayIn)
{
    /// <summary>From a year on, as far as the calendar goes.</summary>
    public static HolidayRule Since(int first, LocalizedText name, Func<int, DateOnly> dayIn) => new(name, first, NationalHolidays.LastYear, dayIn);

    /// <summary>From one year to another, both included.</summary>
    public static HolidayRule During(int first, int last, LocalizedText name, Func<int, DateOnly> dayIn) => new(name, first, last, dayIn);

    /// <summary>In one year only.</summary>
    public static HolidayRule Once(LocalizedText name, DateOnly date) => new(name, date.Year, date.Year, _ => date);

    /// <summary>The same month and day each year.</summary>
    public static Func<int, DateOnly> On(int month, int day) => year => new(year, month, day);

    /// <summary>A Monday of a month, counted from 1 (ハッピーマンデー).</summary>
    public static Func<int, DateOnly> Monday(int ordinal, int month) => year =>
    {
        var first = new DateOnly(year, month, 1);
        var untilMonday = (DayOfWeek.Monday - first.DayOfWeek + 7) % 7;
        return first.AddDays(untilMonday + (7 * (ordinal - 1)));
    };
}
