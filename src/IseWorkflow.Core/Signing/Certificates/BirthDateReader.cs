using System.Globalization;

namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>Reads <c>EYYYYMMDD</c>: era digit (0 unknown), Gregorian year (0000 unknown), month and day (00 unknown).</summary>
internal static class BirthDateReader
{
    private const int Length = 9;

    /// <summary>A leap year: where the year is unknown, the 29th of February is possible.</summary>
    private const int AnyYear = 2000;

    public static Result<BirthDate> Read(string? text)
    {
        if (text is null)
            return HolderRefusals.BirthDateMissing;
        if (text.Length != Length || !text.All(char.IsAsciiDigit))
            return HolderRefusals.BirthDateInvalid;
        var era = text[0] - '0';
        var date = new BirthDate(era == 0 ? null : (Era)era, Part(text[1..5]), Part(text[5..7]), Part(text[7..9]));
        return IsPossible(date) ? date : HolderRefusals.BirthDateInvalid;
    }

    private static int? Part(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) is > 0 and var value ? value : null;

    private static bool IsPossible(BirthDate date) =>
        (date.Era is not { } era || Enum.IsDefined(era))
        && date.Month is null or <= 12
        && (date.Day is null || date.Day <= DaysIn(date.Year ?? AnyYear, date.Month))
        && IsOfItsEra(date);

    /// <summary>Some day that the date may mean lies in the era.</summary>
    private static bool IsOfItsEra(BirthDate date) => date.Era is not { } era
        || date.EarliestDay() is not { } first
        || date.LatestDay() is not { } last
        || era.HasDayWithin(first, last);

    private static int DaysIn(int year, int? month) => month is { } known ? DateTime.DaysInMonth(year, known) : 31;
}
