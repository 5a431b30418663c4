using IseWorkflow.Core.Calendar;

namespace IseWorkflow.Core.Tests.Calendar;

/// <summary>What the law says, day by day; also for the years that the data set does not know.</summary>
public sealed class HolidayLawTests
{
    [Theory]
    [InlineData("1955-01-15", "成人の日")]
    [InlineData("1955-04-29", "天皇誕生日")]
    [InlineData("1965-09-15", null)]
    [InlineData("1966-02-11", null)]
    [InlineData("1966-09-15", "敬老の日")]
    [InlineData("1966-10-10", "体育の日")]
    [InlineData("1967-02-11", "建国記念の日")]
    [InlineData("1988-12-23", null)]
    [InlineData("1989-04-29", "みどりの日")]
    [InlineData("1995-07-20", null)]
    [InlineData("1996-07-20", "海の日")]
    [InlineData("2000-01-10", "成人の日")]
    [InlineData("2007-04-29", "昭和の日")]
    [InlineData("2007-05-04", "みどりの日")]
    [InlineData("2018-12-23", "天皇誕生日")]
    [InlineData("2019-02-23", null)]
    [InlineData("2019-12-23", null)]
    [InlineData("2020-02-23", "天皇誕生日")]
    [InlineData("2099-11-23", "勤労感謝の日")]
    public void Holidays_begin_and_end_with_the_acts_that_made_them(string date, string? name) => AssertHoliday(date, name);

    [Theory]
    [InlineData("1959-04-10", "皇太子明仁親王の結婚の儀")]
    [InlineData("1989-02-24", "昭和天皇の大喪の礼")]
    [InlineData("1990-11-12", "即位礼正殿の儀")]
    [InlineData("1993-06-09", "皇太子徳仁親王の結婚の儀")]
    [InlineData("2019-04-30", "国民の休日")]
    [InlineData("2019-05-01", "天皇の即位の日")]
    [InlineData("2019-05-02", "国民の休日")]
    [InlineData("2019-10-22", "即位礼正殿の儀")]
    public void Single_days_of_the_imperial_house_are_holidays(string date, string name) => AssertHoliday(date, name);

    [Theory]
    [InlineData("2020-07-20", null)]
    [InlineData("2020-07-23", "海の日")]
    [InlineData("2020-07-24", "スポーツの日")]
    [InlineData("2020-08-10", "山の日")]
    [InlineData("2020-08-11", null)]
    [InlineData("2020-10-12", null)]
    [InlineData("2021-07-19", null)]
    [InlineData("2021-07-22", "海の日")]
    [InlineData("2021-07-23", "スポーツの日")]
    [InlineData("2021-08-08", "山の日")]
    [InlineData("2021-08-09", "振替休日")]
    [InlineData("2021-08-11", null)]
    [InlineData("2021-10-11", null)]
    [InlineData("2022-10-10", "スポーツの日")]
    public void Holidays_moved_for_the_Olympic_Games(string date, string? name) => AssertHoliday(date, name);

    [Theory]
    [InlineData("1973-02-12", null)] // The act came two months later.
    [InlineData("1973-04-30", "振替休日")] // The first one.
    [InlineData("1986-05-04", null)] // A Sunday between two holidays stayed a Sunday,
    [InlineData("1987-05-04", "振替休日")] // the day after a Sunday was a substitute,
    [InlineData("1988-05-04", "国民の休日")] // and the first day between two holidays was a Wednesday.
    [InlineData("2008-05-05", "こどもの日")]
    [InlineData("2008-05-06", "振替休日")] // For Sunday the 4th: the next day that is no holiday.
    [InlineData("2009-05-06", "振替休日")] // For Sunday the 3rd.
    [InlineData("2009-09-22", "国民の休日")]
    [InlineData("2026-09-22", "国民の休日")]
    public void Days_follow_from_the_holidays_around_them(string date, string? name) => AssertHoliday(date, name);

    [Fact]
    public void A_name_is_there_in_English_too() =>
        Assert.Equal("Mountain Day", NationalHolidays.ByLaw.On(new(2026, 8, 11))!.En);

    [Theory]
    [InlineData("1954-12-31")]
    [InlineData("2100-01-01")]
    public void A_day_outside_the_known_years_is_an_error_that_names_them(string date)
    {
        var day = Day.Of(date);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => NationalHolidays.ByLaw.On(day));

        Assert.Contains("1955 to 2099", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => NationalHolidays.ByLaw.In(day.Year));
    }

    private static void AssertHoliday(string date, string? name) =>
        Assert.Equal(name, NationalHolidays.ByLaw.On(Day.Of(date))?.Ja);
}
