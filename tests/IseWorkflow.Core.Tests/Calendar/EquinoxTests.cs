using IseWorkflow.Core.Calendar;
using IseWorkflow.Testing.Calendar;

namespace IseWorkflow.Core.Tests.Calendar;

/// <summary>The formula of the equinoxes against the sun, over all years: the data set knows them from 1970 to 2050 only.</summary>
public sealed class EquinoxTests
{
    private static readonly IEnumerable<int> Years =
        Enumerable.Range(NationalHolidays.FirstYear, NationalHolidays.LastYear - NationalHolidays.FirstYear + 1);

    [Fact]
    public void Vernal_equinox_day_is_the_day_in_Japan_on_which_the_sun_crosses_the_equator() =>
        Assert.All(Years, year => Assert.Equal("春分の日", HolidayAt(Astronomy.VernalEquinox(year))));

    [Fact]
    public void Autumnal_equinox_day_is_the_day_in_Japan_on_which_the_sun_crosses_it_again() =>
        Assert.All(Years, year => Assert.Equal("秋分の日", HolidayAt(Astronomy.AutumnalEquinox(year))));

    /// <summary>The yearly notices give the minute; both instants lie close to midnight, and the autumn of 2012 made the news by its day.</summary>
    [Fact]
    public void The_sun_is_where_the_observatory_says()
    {
        var minutes = TimeSpan.FromMinutes(2);

        Assert.Equal(new(2026, 3, 20, 14, 46, 0, TimeSpan.Zero), Astronomy.VernalEquinox(2026), minutes);
        Assert.Equal(new(2012, 9, 22, 14, 49, 0, TimeSpan.Zero), Astronomy.AutumnalEquinox(2012), minutes);
    }

    private static string? HolidayAt(DateTimeOffset instant) => BusinessCalendar.Default.HolidayOn(BusinessCalendar.Default.DateOf(instant))?.Ja;
}
