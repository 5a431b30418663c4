using System.Diagnostics.CodeAnalysis;

namespace IseWorkflow.Core.Calendar;

/// <summary>
/// The city's business days (開庁日) and hours. Days are those of Japan; instants are UTC. Closed on Saturdays, Sundays, national
/// holidays, over the year's end, and where the configuration says so.
/// </summary>
/// <remarks>
/// Known for the years <see cref="NationalHolidays.FirstYear"/> to <see cref="NationalHolidays.LastYear"/>. What asks about a day
/// outside them throws <see cref="ArgumentOutOfRangeException"/>: no answer is better than a wrong due time.
/// </remarks>
public sealed class BusinessCalendar
{
    /// <summary>Japan's time has had no daylight saving since 1952, so that one offset holds for every year of the calendar.</summary>
    private static readonly TimeSpan JapanOffset = TimeSpan.FromHours(9);

    private readonly NationalHolidays holidays = NationalHolidays.ByLaw;
    private readonly TimeOnly opening;
    private readonly TimeOnly close;
    private readonly YearEnd? yearEnd;
    private readonly HashSet<DateOnly> closures;
    private readonly HashSet<DateOnly> openings;

    /// <exception cref="ArgumentException">The options break one of the <see cref="CalendarRules"/>; the message says which.</exception>
    public BusinessCalendar(CalendarOptions options)
    {
        if (CalendarRules.Broken(options).FirstOrDefault() is { } broken)
            throw new ArgumentException(broken, nameof(options));
        (opening, close) = (options.Opening, options.Close);
        yearEnd = YearEnd.Parse(options.YearEndFrom, options.YearEndTo);
        (closures, openings) = ([.. options.ExtraClosures], [.. options.ExtraOpenings]);
    }

    /// <summary>Open from 8:30 to 17:15, closed from 29 December to 3 January, without extra days.</summary>
    public static BusinessCalendar Default { get; } = new(new CalendarOptions());

    /// <summary>True where the city hall works on the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of the calendar's.</exception>
    public bool IsBusinessDay(DateOnly date)
    {
        var isHoliday = HolidayOn(date) is not null;
        if (closures.Contains(date) || openings.Contains(date))
            return openings.Contains(date);
        return !isHoliday && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && yearEnd?.Contains(date) is not true;
    }

    /// <summary>The holiday's name, such as 元日; null where the day is none by law. Weekends and the city's own closures are none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of the calendar's.</exception>
    public LocalizedText? HolidayOn(DateOnly date) => holidays.On(date);

    /// <summary>The first business day after the day (翌営業日), which need not be one itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none within the calendar's years.</exception>
    public DateOnly NextBusinessDay(DateOnly after)
    {
        var date = after.AddDays(1);
        while (!IsBusinessDay(date))
            date = date.AddDays(1);
        return date;
    }

    /// <summary>The day in Japan at the instant.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Callers ask the city's calendar, whatever it needs for the answer.")]
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(JapanOffset).DateTime);

    /// <summary>When the city hall opens on the day, if it does (UTC).</summary>
    public DateTimeOffset Opening(DateOnly date) => At(date, opening);

    /// <summary>When it closes on the day (UTC).</summary>
    public DateTimeOffset Close(DateOnly date) => At(date, close);

    /// <summary>The first opening later than the instant (UTC).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none within the calendar's years.</exception>
    public DateTimeOffset NextOpening(DateTimeOffset after)
    {
        var today = DateOf(after);
        return IsBusinessDay(today) && Opening(today) > after ? Opening(today) : Opening(NextBusinessDay(today));
    }

    private static DateTimeOffset At(DateOnly date, TimeOnly time) => new DateTimeOffset(date, time, JapanOffset).ToUniversalTime();
}
