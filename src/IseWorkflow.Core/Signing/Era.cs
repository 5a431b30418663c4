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
    public static int FirstYear(this Era era) => era switch
    {
        Era.Meiji => 1868,
        Era.Taisho => 1912,
        Era.Showa => 1926,
        Era.Heisei => 1989,
        _ => 2019,
    };

    /// <summary>Whether a day of the Gregorian year lay in the era. The year of a change belongs to both: the register may not know the day.</summary>
    public static bool Covers(this Era era, int year) =>
        year >= era.FirstYear() && (era == Era.Reiwa || year <= (era + 1).FirstYear());
}
