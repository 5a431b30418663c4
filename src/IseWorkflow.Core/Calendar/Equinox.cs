namespace IseWorkflow.Core.Calendar;

/// <summary>
/// The days of the equinoxes in Japan. What holds in law is the National Astronomical Observatory's yearly notice (暦要項), published in
/// the official gazette of the February before; for the years to come they are computed.
/// </summary>
/// <remarks>
/// The formula is that of 『新こよみ便利帳』 (暦計算研究会 of the hydrographic department of the Japan Coast Guard, 恒星社厚生閣, 1991),
/// good for 1900 to 2099. Two constants serve, because it counts leap years from another year before 1980.
/// </remarks>
internal static class Equinox
{
    private const double YearlyShift = 0.242194;

    /// <summary>春分日, in March.</summary>
    public static DateOnly Vernal(int year) => new(year, 3, Day(year, year < 1980 ? 20.8357 : 20.8431));

    /// <summary>秋分日, in September.</summary>
    public static DateOnly Autumnal(int year) => new(year, 9, Day(year, year < 1980 ? 23.2588 : 23.2488));

    /// <summary>The years are counted from 1980; a leap day puts the equinox back by one day.</summary>
    private static int Day(int year, double in1980)
    {
        var years = year - 1980;
        var leapDays = (year < 1980 ? years - 3 : years) / 4;
        return (int)(in1980 + (YearlyShift * years) - leapDays);
    }
}
