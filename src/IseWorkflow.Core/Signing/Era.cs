using System.Text.Json.Serialization;

namespace IseWorkflow.Core.Signing;

/// <summary>The Japanese eras that a certificate can name, with its digit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Era>))]
public enum Era
{
    Meiji = 1,
    Taisho = 2,
    Showa = 3,
    Heisei = 4,
    Reiwa = 5,
}

/// <summary>What is known of the eras.</summary>
public static class Eras
{
    /// <summary>The era's name in Japanese.</summary>
    public static string Name(this Era era) => era switch
    {
        Era.Meiji => "明治",
        Era.Taisho => "大正",
        Era.Showa => "昭和",
        Era.Heisei => "平成",
        _ => "令和",
    };

    /// <summary>The Gregorian year of the era's first year (元年).</summary>
    public static int FirstYear(this Era era) => era.FirstDay().Year;

    /// <summary>
    /// Whether the era has a day in common with those from <paramref name="first"/> to <paramref name="last"/>. The days on which Taisho and Showa began
    /// belong to two eras; Heisei and Reiwa began at the end of a day.
    /// </summary>
    public static bool HasDayWithin(this Era era, DateOnly first, DateOnly last) => last >= era.FirstDay() && first <= era.LastDay();

    /// <summary>By the rescripts and cabinet orders on the era names. Meiji counts from the beginning of its year.</summary>
    private static DateOnly FirstDay(this Era era) => era switch
    {
        Era.Meiji => new(1868, 1, 1),
        Era.Taisho => new(1912, 7, 30),
        Era.Showa => new(1926, 12, 25),
        Era.Heisei => new(1989, 1, 8),
        _ => new(2019, 5, 1),
    };

    private static DateOnly LastDay(this Era era) => era switch
    {
        Era.Meiji => new(1912, 7, 30),
        Era.Taisho => new(1926, 12, 25),
        Era.Showa => new(1989, 1, 7),
        Era.Heisei => new(2019, 4, 30),
        _ => DateOnly.MaxValue,
    };
}
