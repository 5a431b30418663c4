using static IseWorkflow.Core.Calendar.HolidayRule;

namespace IseWorkflow.Core.Calendar;

/// <summary>
/// The named holidays since 1955: Art. 2 of the Act on National Holidays as it stood in each year, the acts about single days, and the
/// acts that moved holidays for the Olympic Games.
/// </summary>
internal static class HolidayLaw
{
    private static readonly LocalizedText EmperorsBirthday = new("天皇誕生日", "Emperor's Birthday");
    private static readonly LocalizedText ComingOfAgeDay = new("成人の日", "Coming of Age Day");
    private static readonly LocalizedText GreeneryDay = new("みどりの日", "Greenery Day");
    private static readonly LocalizedText MarineDay = new("海の日", "Marine Day");
    private static readonly LocalizedText MountainDay = new("山の日", "Mountain Day");
    private static readonly LocalizedText RespectForTheAgedDay = new("敬老の日", "Respect for the Aged Day");
    private static readonly LocalizedText HealthAndSportsDay = new("体育の日", "Health and Sports Day");
    private static readonly LocalizedText SportsDay = new("スポーツの日", "Sports Day");
    private static readonly LocalizedText Enthronement = new("即位礼正殿の儀", "Enthronement Ceremony");

    private static readonly HolidayRule[] Rules =
    [
        Since(1949, new("元日", "New Year's Day"), On(1, 1)),
        During(1949, 1999, ComingOfAgeDay, On(1, 15)),
        Since(2000, ComingOfAgeDay, Monday(2, month: 1)),
        Since(1967, new("建国記念の日", "National Foundation Day"), On(2, 11)),
        Since(2020, EmperorsBirthday, On(2, 23)),
        Since(1949, new("春分の日", "Vernal Equinox Day"), Equinox.Vernal),
        During(1949, 1988, EmperorsBirthday, On(4, 29)),
        During(1989, 2006, GreeneryDay, On(4, 29)),
        Since(2007, new("昭和の日", "Showa Day"), On(4, 29)),
        Since(1949, new("憲法記念日", "Constitution Memorial Day"), On(5, 3)),
        Since(2007, GreeneryDay, On(5, 4)),
        Since(1949, new("こどもの日", "Children's Day"), On(5, 5)),
        During(1996, 2002, MarineDay, On(7, 20)),
        During(2003, 2019, MarineDay, Monday(3, month: 7)),
        Since(2022, MarineDay, Monday(3, month: 7)),
        During(2016, 2019, MountainDay, On(8, 11)),
        Since(2022, MountainDay, On(8, 11)),
        During(1966, 2002, RespectForTheAgedDay, On(9, 15)),
        Since(2003, RespectForTheAgedDay, Monday(3, month: 9)),
        Since(1948, new("秋分の日", "Autumnal Equinox Day"), Equinox.Autumnal),
        During(1966, 1999, HealthAndSportsDay, On(10, 10)),
        During(2000, 2019, HealthAndSportsDay, Monday(2, month: 10)),
        Since(2022, SportsDay, Monday(2, month: 10)),
        Since(1948, new("文化の日", "Culture Day"), On(11, 3)),
        Since(1948, new("勤労感謝の日", "Labor Thanksgiving Day"), On(11, 23)),
        During(1989, 2018, EmperorsBirthday, On(12, 23)),

        // Acts about single days: 1959 No. 16, 1989 No. 4, 1990 No. 24, 1993 No. 32, 2018 No. 99.
        Once(new("皇太子明仁親王の結婚の儀", "Wedding Ceremony of Crown Prince Akihito"), new(1959, 4, 10)),
        Once(new("昭和天皇の大喪の礼", "Funeral Ceremony of Emperor Showa"), new(1989, 2, 24)),
        Once(Enthronement, new(1990, 11, 12)),
        Once(new("皇太子徳仁親王の結婚の儀", "Wedding Ceremony of Crown Prince Naruhito"), new(1993, 6, 9)),
        Once(new("天皇の即位の日", "Day of the Emperor's Accession"), new(2019, 5, 1)),
        Once(Enthronement, new(2019, 10, 22)),

        // Moved for the Olympic Games by the act on special measures for them (2015 No. 33), as amended in 2018 and 2020.
        Once(MarineDay, new(2020, 7, 23)),
        Once(SportsDay, new(2020, 7, 24)),
        Once(MountainDay, new(2020, 8, 10)),
        Once(MarineDay, new(2021, 7, 22)),
        Once(SportsDay, new(2021, 7, 23)),
        Once(MountainDay, new(2021, 8, 8)),
    ];

    /// <summary>The named holidays of a year by day.</summary>
    public static IReadOnlyDictionary<DateOnly, LocalizedText> NamedIn(int year) => Rules
        .Where(rule => rule.First <= year && year <= rule.Last)
        .ToDictionary(rule => rule.DayIn(year), rule => rule.Name);
}
