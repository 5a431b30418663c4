using System.Globalization;

namespace IseWorkflow.Core.Notices;

/// <summary>Instants as letters write them, in Japan's time, with the weekday: a due time that is misread costs the citizen a new application.</summary>
public static class LetterDate
{
    private static readonly TimeZoneInfo Japan = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>Such as <c>2026年11月25日（水）17時15分</c> or <c>Wednesday, 25 November 2026, 17:15 (Japan time)</c>.</summary>
    public static string Write(DateTimeOffset instant, Language language)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Japan);
        return language == Language.En
            ? local.ToString("dddd, d MMMM yyyy, HH:mm '(Japan time)'", CultureInfo.InvariantCulture)
            : local.ToString(local.Minute == 0 ? "yyyy年M月d日（ddd）H時" : "yyyy年M月d日（ddd）H時m分", Japanese);
    }
}
