namespace IseWorkflow.Core.Calendar;

/// <summary>The holidays of one year: the named ones, and those that follow from where they lie (Art. 3 of the act).</summary>
internal static class HolidayYear
{
    /// <summary>In force since then, for holidays on a Sunday from that day on (1973 No. 10).</summary>
    private static readonly DateOnly FirstSubstitute = new(1973, 4, 12);

    /// <summary>The first year of the days between two holidays (1985 No. 103, in force since 1985-12-27).</summary>
    private const int FirstBetween = 1986;

    /// <summary>Before then, a Sunday between two holidays stayed a Sunday (2005 No. 43).</summary>
    private const int FirstBetweenOnSunday = 2007;

    private static readonly LocalizedText Substitute = new("振替休日", "Substitute Holiday");
    private static readonly LocalizedText Between = new("国民の休日", "Citizens' Holiday");

    public static IReadOnlyDictionary<DateOnly, LocalizedText> Of(int year)
    {
        var named = HolidayLaw.NamedIn(year);
        var all = new Dictionary<DateOnly, LocalizedText>(named);
        foreach (var sunday in named.Keys.Where(date => date.DayOfWeek == DayOfWeek.Sunday && date >= FirstSubstitute))
            all.TryAdd(NextUnnamed(sunday, named), Substitute);
        foreach (var date in named.Keys.Select(date => date.AddDays(1)).Where(date => IsBetween(date, named)))
            all.TryAdd(date, Between);
        return all;
    }

    /// <summary>
    /// Until 2006 the law said "the day after"; no two named holidays were neighbours then, so that both wordings mean the same day.
    /// </summary>
    private static DateOnly NextUnnamed(DateOnly sunday, IReadOnlyDictionary<DateOnly, LocalizedText> named)
    {
        var date = sunday.AddDays(1);
        while (named.ContainsKey(date))
            date = date.AddDays(1);
        return date;
    }

    private static bool IsBetween(DateOnly date, IReadOnlyDictionary<DateOnly, LocalizedText> named) =>
        date.Year >= FirstBetween
        && (date.DayOfWeek != DayOfWeek.Sunday || date.Year >= FirstBetweenOnSunday)
        && named.ContainsKey(date.AddDays(1));
}
