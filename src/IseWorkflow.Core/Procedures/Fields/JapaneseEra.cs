using System.Globalization;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Core.Procedures.Fields;

/// <summary>Writes dates with the year of the Japanese era (和暦), by which people and registers count.</summary>
internal static class JapaneseEra
{
    /// <summary>The first day of each era, newest first (元号法 and its orders); Meiji from when Japan took the Gregorian calendar.</summary>
    private static readonly (DateOnly From, Era Era)[] Starts =
    [
        (new(2019, 5, 1), Era.Reiwa),
        (new(1989, 1, 8), Era.Heisei),
        (new(1926, 12, 25), Era.Showa),
        (new(1912, 7, 30), Era.Taisho),
        (new(1873, 1, 1), Era.Meiji),
    ];

    /// <summary>As in 令和8年（2026年）11月24日 and 24 November 2026.</summary>
    public static LocalizedText Write(DateOnly date) => new(
        $"{JapaneseYear(date)}{date.Month}月{date.Day}日",
        date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    private static string JapaneseYear(DateOnly date)
    {
        if (date < Starts[^1].From)
            return $"{date.Year}年";
        var era = Array.Find(Starts, start => start.From <= date).Era;
        var year = date.Year - era.FirstYear() + 1;
        return $"{era.Name()}{(year == 1 ? "元" : year)}年（{date.Year}年）";
    }
}
