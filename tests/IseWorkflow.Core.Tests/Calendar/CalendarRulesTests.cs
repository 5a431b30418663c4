using IseWorkflow.Core.Calendar;

namespace IseWorkflow.Core.Tests.Calendar;

public sealed class CalendarRulesTests
{
    public static TheoryData<CalendarOptions, string> Broken() => new()
    {
        { new() { Opening = new(17, 15) }, "Calendar:Opening (17:15) has to be before Calendar:Close (17:15)" },
        { new() { YearEndFrom = "12/29" }, "Calendar:YearEndFrom and Calendar:YearEndTo have to be a month and a day" },
        { new() { YearEndTo = "" }, "Calendar:YearEndFrom and Calendar:YearEndTo have to be a month and a day" },
        { new() { YearEndFrom = "01-03", YearEndTo = "12-29" }, "lasts 362 days" },
        { new() { ExtraClosures = [new(2026, 8, 14)], ExtraOpenings = [new(2026, 8, 14)] }, "both name 2026-08-14" },
        { new() { ExtraClosures = [new(2206, 8, 14)] }, "Calendar:ExtraClosures names 2206-08-14; holidays are known for the years 1955 to 2099" },
        { new() { ExtraOpenings = [new(1926, 8, 14)] }, "Calendar:ExtraOpenings names 1926-08-14" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_cannot_be_is_refused_by_the_settings_name(CalendarOptions options, string reason)
    {
        Assert.Contains(reason, Assert.Single(CalendarRules.Broken(options)), StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new BusinessCalendar(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_built_in_is_right() => Assert.Empty(CalendarRules.Broken(new()));
}
