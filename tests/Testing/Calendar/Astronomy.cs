namespace IseWorkflow.Testing.Calendar;

/// <summary>
/// When the equinoxes are, by Jean Meeus, <i>Astronomical Algorithms</i> (2nd edition, chapter 27): right within a minute or so, and nothing
/// like the formula that the calendar uses.
/// </summary>
public static class Astronomy
{
    private const double J2000 = 2451545.0;

    /// <summary>Amplitude, phase and speed (degrees) of the periodic terms: table 27.C.</summary>
    private static readonly (double Amplitude, double Phase, double Speed)[] Terms =
    [
        (485, 324.96, 1934.136), (203, 337.23, 32964.467), (199, 342.08, 20.186), (182, 27.85, 445267.112),
        (156, 73.14, 45036.886), (136, 171.52, 22518.443), (77, 222.54, 65928.934), (74, 296.72, 3034.906),
        (70, 243.58, 9037.513), (58, 119.81, 33718.147), (52, 297.17, 150.678), (50, 21.02, 2281.226),
        (45, 247.54, 29929.562), (44, 325.15, 31555.956), (29, 60.93, 4443.417), (18, 155.12, 67555.328),
        (17, 288.79, 4562.452), (16, 198.04, 62894.029), (14, 199.76, 31436.921), (12, 95.39, 14577.848),
        (12, 287.11, 31931.756), (12, 320.81, 34777.259), (9, 227.73, 1222.114), (8, 15.45, 16859.074),
    ];

    /// <summary>春分.</summary>
    public static DateTimeOffset VernalEquinox(int year) => Instant(2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057, year);

    /// <summary>秋分.</summary>
    public static DateTimeOffset AutumnalEquinox(int year) => Instant(2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078, year);

    private static DateTimeOffset Instant(double c0, double c1, double c2, double c3, double c4, int year)
    {
        var y = (year - 2000) / 1000.0;
        var mean = c0 + (y * (c1 + (y * (c2 + (y * (c3 + (y * c4)))))));
        var t = (mean - J2000) / 36525;
        var w = (35999.373 * t) - 2.47;
        var lambda = 1 + (0.0334 * Cosine(w)) + (0.0007 * Cosine(2 * w));
        var sum = Terms.Sum(term => term.Amplitude * Cosine(term.Phase + (term.Speed * t)));
        return new DateTimeOffset(2000, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(mean + (0.00001 * sum / lambda) - J2000) - DeltaT(year);
    }

    /// <summary>Dynamical less universal time: half a minute in 1955, a bit more than a minute now, some three in 2099 (Espenak and Meeus).</summary>
    private static TimeSpan DeltaT(int year)
    {
        var t = year - 2000;
        return TimeSpan.FromSeconds(year < 2005 ? 63.9 + (0.7 * t) : 62.9 + (0.32217 * t) + (0.005589 * t * t));
    }

    private static double Cosine(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
