namespace IseWorkflow.Core.Calendar;

/// <summary>What a configuration of the calendar has to fulfil.</summary>
public static class CalendarRules
{
    /// <summary>A longer one is a mistake, such as from and to exchanged.</summary>
    private const int LongestYearEnd = 31;

    /// <summary>A sentence for each rule that the options break, with the setting's name.</summary>
    public static IEnumerable<string> Broken(CalendarOptions options) => [.. Hours(options), .. AroundTheYearsEnd(options), .. ExtraDays(options)];

    private static IEnumerable<string> Hours(CalendarOptions options)
    {
        if (options.Opening >= options.Close)
            yield return $"Calendar:Opening ({options.Opening:HH:mm}) has to be before Calendar:Close ({options.Close:HH:mm}).";
    }

    private static IEnumerable<string> AroundTheYearsEnd(CalendarOptions options)
    {
        if (options is { YearEndFrom: "", YearEndTo: "" })
            yield break;
        if (YearEnd.Parse(options.YearEndFrom, options.YearEndTo) is not { } yearEnd)
            yield return "Calendar:YearEndFrom and Calendar:YearEndTo have to be a month and a day such as 12-29, or both empty.";
        else if (yearEnd.Days > LongestYearEnd)
            yield return $"Calendar:YearEndFrom to Calendar:YearEndTo lasts {yearEnd.Days} days; {LongestYearEnd} are the most.";
    }

    private static IEnumerable<string> ExtraDays(CalendarOptions options)
    {
        foreach (var date in options.ExtraClosures.Intersect(options.ExtraOpenings))
            yield return $"Calendar:ExtraClosures and Calendar:ExtraOpenings both name {date:yyyy-MM-dd}.";
        foreach (var date in options.ExtraClosures.Where(date => !NationalHolidays.Covers(date)))
            yield return $"Calendar:ExtraClosures names {date:yyyy-MM-dd}; {NationalHolidays.Range}.";
        foreach (var date in options.ExtraOpenings.Where(date => !NationalHolidays.Covers(date)))
            yield return $"Calendar:ExtraOpenings names {date:yyyy-MM-dd}; {NationalHolidays.Range}.";
    }
}
