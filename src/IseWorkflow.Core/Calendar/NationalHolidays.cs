namespace IseWorkflow.Core.Calendar;

/// <summary>
/// Japan's holidays by the Act on National Holidays (国民の祝日に関する法律, 1948 No. 178, with its amendments), computed: named
/// holidays, substitute holidays (振替休日) and the days between two holidays (国民の休日).
/// </summary>
public sealed class NationalHolidays
{
    /// <summary>The first year that is known.</summary>
    public const int FirstYear = 1955;

    /// <summary>The last year that is known: as far as the formula of the equinoxes holds. Future years are as the law stands now.</summary>
    public const int LastYear = 2099;

    private readonly Lazy<IReadOnlyDictionary<DateOnly, LocalizedText>>[] years;

    private NationalHolidays() =>
        years = [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(OnFirstUse)];

    public static NationalHolidays ByLaw { get; } = new();

    /// <summary>The years as a sentence, for who asked about another.</summary>
    internal static string Range { get; } = $"holidays are known for the years {FirstYear} to {LastYear}";

    /// <summary>True where the day's year is known.</summary>
    public static bool Covers(DateOnly date) => date.Year is >= FirstYear and <= LastYear;

    /// <summary>The holiday's name; null where the day is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1955 or after 2099.</exception>
    public LocalizedText? On(DateOnly date) => Covers(date)
        ? years[date.Year - FirstYear].Value.GetValueOrDefault(date)
        : throw new ArgumentOutOfRangeException(nameof(date), date, Range);

    /// <summary>The holidays of a year by day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1955 or after 2099.</exception>
    public IReadOnlyDictionary<DateOnly, LocalizedText> In(int year) => year is >= FirstYear and <= LastYear
        ? years[year - FirstYear].Value
        : throw new ArgumentOutOfRangeException(nameof(year), year, Range);

    private static Lazy<IReadOnlyDictionary<DateOnly, LocalizedText>> OnFirstUse(int year) => new(() => HolidayYear.Of(year));
}
