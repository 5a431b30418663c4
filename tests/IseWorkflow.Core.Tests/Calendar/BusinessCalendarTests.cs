using IseWorkflow.Core.Calendar;

namespace IseWorkflow.Core.Tests.Calendar;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar City = BusinessCalendar.Default;

    [Theory]
    [InlineData("2026-11-24", "2026-11-25")]
    [InlineData("2026-11-20", "2026-11-24")] // Friday before a weekend and 勤労感謝の日
    [InlineData("2026-11-21", "2026-11-24")] // asked on the Saturday
    [InlineData("2026-04-28", "2026-04-30")] // 昭和の日 alone
    [InlineData("2026-05-01", "2026-05-07")] // the golden week: the 6th is in lieu of Sunday the 3rd
    [InlineData("2019-04-26", "2019-05-07")] // the ten days of the accession
    [InlineData("2026-09-18", "2026-09-24")] // the silver week, with a day between two holidays
    [InlineData("2023-01-01", "2023-01-04")] // the substitute for New Year's Day lies in the closure
    [InlineData("2026-12-28", "2027-01-04")] // the year's end
    [InlineData("2024-12-27", "2025-01-06")] // the year's end with weekends around it
    [InlineData("2025-11-21", "2025-11-25")] // Sunday's 勤労感謝の日, substituted on Monday
    [InlineData("2028-02-28", "2028-02-29")] // a leap day
    public void The_next_business_day_is_after_weekends_holidays_and_the_years_end(string after, string next) =>
        Assert.Equal(Day.Of(next), City.NextBusinessDay(Day.Of(after)));

    [Theory]
    [InlineData("2026-12-28", true)]
    [InlineData("2026-12-29", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2029-01-02", false)]
    [InlineData("2029-01-03", false)]
    [InlineData("2029-01-04", true)]
    public void The_city_is_closed_from_29_December_to_3_January(string date, bool isOpen) =>
        Assert.Equal(isOpen, City.IsBusinessDay(Day.Of(date)));

    [Fact]
    public void Extra_closures_and_openings_come_before_everything_else()
    {
        var city = new BusinessCalendar(new()
        {
            ExtraClosures = [new(2026, 11, 24), new(2026, 11, 25)],
            ExtraOpenings = [new(2026, 11, 22), new(2026, 11, 23), new(2026, 12, 29)],
        });

        Assert.Equal(new(2026, 11, 22), city.NextBusinessDay(new(2026, 11, 20)));
        Assert.Equal(new(2026, 11, 23), city.NextBusinessDay(new(2026, 11, 22)));
        Assert.Equal(new(2026, 11, 26), city.NextBusinessDay(new(2026, 11, 23)));
        Assert.Equal(new(2026, 12, 29), city.NextBusinessDay(new(2026, 12, 28)));
        Assert.Equal("勤労感謝の日", city.HolidayOn(new(2026, 11, 23))?.Ja);
    }

    [Theory]
    [InlineData("2026-11-24 08:29:59", "2026-11-24 08:30:00")]
    [InlineData("2026-11-24 08:30:00", "2026-11-25 08:30:00")]
    [InlineData("2026-11-24 00:00:00", "2026-11-24 08:30:00")]
    [InlineData("2026-11-24 23:59:59", "2026-11-25 08:30:00")]
    [InlineData("2026-11-27 17:15:00", "2026-11-30 08:30:00")]
    [InlineData("2026-11-28 07:00:00", "2026-11-30 08:30:00")]
    [InlineData("2026-12-31 23:59:59", "2027-01-04 08:30:00")]
    public void The_next_opening_is_later_than_the_instant(string after, string opening) =>
        Assert.Equal(Day.At(opening), City.NextOpening(Day.At(after)));

    [Fact]
    public void A_day_begins_at_midnight_in_Japan()
    {
        Assert.Equal(new(2026, 11, 24), City.DateOf(new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new(2026, 11, 23), City.DateOf(new(2026, 11, 23, 14, 59, 59, TimeSpan.Zero)));
    }

    [Fact]
    public void Opening_and_close_are_given_in_UTC()
    {
        var date = new DateOnly(2026, 11, 24);

        Assert.Equal(new(2026, 11, 23, 23, 30, 0, TimeSpan.Zero), City.Opening(date));
        Assert.Equal(new(2026, 11, 24, 8, 15, 0, TimeSpan.Zero), City.Close(date));
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (City.Opening(date).Offset, City.Close(date).Offset));
        Assert.Equal(TimeSpan.Zero, City.NextOpening(Day.At("2026-11-24 12:00:00")).Offset);
    }

    [Fact]
    public void Hours_and_the_years_end_are_the_citys_own()
    {
        var city = new BusinessCalendar(new() { Opening = new(9, 0), Close = new(16, 30), YearEndFrom = "12-30", YearEndTo = "12-31" });

        Assert.Equal(Day.At("2026-11-24 09:00:00"), city.NextOpening(Day.At("2026-11-24 08:59:59")));
        Assert.Equal(Day.At("2026-11-24 16:30:00"), city.Close(new(2026, 11, 24)));
        Assert.Equal(new(2026, 12, 29), city.NextBusinessDay(new(2026, 12, 28)));
        Assert.Equal(new(2028, 1, 3), city.NextBusinessDay(new(2027, 12, 29)));
    }

    [Fact]
    public void A_city_may_work_over_the_years_end() =>
        Assert.True(new BusinessCalendar(new() { YearEndFrom = "", YearEndTo = "" }).IsBusinessDay(new(2026, 12, 29)));

    [Fact]
    public void There_is_no_answer_outside_the_known_years()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => City.IsBusinessDay(new(1954, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => City.NextBusinessDay(new(2099, 12, 28)));
        Assert.Throws<ArgumentOutOfRangeException>(() => City.NextOpening(Day.At("2100-01-04 08:00:00")));
        Assert.Equal(new(2099, 12, 28), City.NextBusinessDay(new(2099, 12, 27)));
        Assert.Equal(new(1955, 1, 4), City.NextBusinessDay(new(1954, 12, 31)));
    }
}
