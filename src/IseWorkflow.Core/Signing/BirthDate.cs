namespace IseWorkflow.Core.Signing;

/// <summary>A birth date as the register knows it: each part may be unknown (不詳).</summary>
/// <param name="Era">Japanese era; null where unknown, as with foreign residents.</param>
/// <param name="Year">Gregorian year; null where unknown.</param>
/// <param name="Month">1 to 12; null where unknown.</param>
/// <param name="Day">1 to 31; null where unknown.</param>
public sealed record BirthDate(Era? Era, int? Year, int? Month, int? Day)
{
    /// <summary>The earliest day that it may mean; null where the year is unknown.</summary>
    public DateOnly? EarliestDay() => Year is { } year ? new DateOnly(year, Month ?? 1, Day ?? 1) : null;

    /// <summary>The latest day that it may mean; null where the year is unknown.</summary>
    public DateOnly? LatestDay() => Year is { } year ? new DateOnly(year, Month ?? 12, Day ?? DateTime.DaysInMonth(year, Month ?? 12)) : null;

    /// <summary>As people write it: 昭和55年（1980年）1月2日, with 不詳 behind what is unknown.</summary>
    public LocalizedText ToText() => new(
        Joined($"{JapaneseYear()}{Part(Month, "月")}{Part(Day, "日")}"),
        $"{English(Year, 4)}-{English(Month, 2)}-{English(Day, 2)}");

    private string JapaneseYear() => (Era, Year) switch
    {
        ({ } era, null) => $"{era.Name()}年不詳",
        (null, null) => "年不詳",
        (null, int year) => $"{year}年",
        ({ } era, int year) => $"{era.Name()}{EraYear(year - era.FirstYear() + 1)}年（{year}年）",
    };

    /// <summary>Units in a row that are unknown share one 不詳: 年月日不詳.</summary>
    private static string Joined(string text) =>
        text.Replace("不詳月不詳", "月不詳", StringComparison.Ordinal).Replace("不詳日不詳", "日不詳", StringComparison.Ordinal);

    private static string EraYear(int year) => year == 1 ? "元" : $"{year}";

    private static string Part(int? value, string unit) => value is { } known ? $"{known}{unit}" : $"{unit}不詳";

    private static string English(int? value, int digits) =>
        value is { } known ? known.ToString($"D{digits}", System.Globalization.CultureInfo.InvariantCulture) : new string('?', digits);
}
