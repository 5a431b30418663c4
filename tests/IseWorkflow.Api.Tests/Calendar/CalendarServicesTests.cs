using IseWorkflow.Api.Calendar;
using IseWorkflow.Core.Calendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Tests.Calendar;

public sealed class CalendarServicesTests
{
    [Fact]
    public async Task Without_settings_the_calendar_is_the_built_in_one()
    {
        using var host = await StartAsync();

        var calendar = host.Services.GetRequiredService<BusinessCalendar>();

        Assert.Equal(BusinessCalendar.Default.Opening(new(2026, 11, 24)), calendar.Opening(new(2026, 11, 24)));
        Assert.False(calendar.IsBusinessDay(new(2026, 12, 29)));
    }

    [Fact]
    public async Task Every_setting_reaches_the_calendar()
    {
        using var host = await StartAsync(
            ("Calendar:Opening", "09:00"),
            ("Calendar:Close", "16:30"),
            ("Calendar:YearEndFrom", "12-30"),
            ("Calendar:YearEndTo", "01-04"),
            ("Calendar:ExtraClosures:0", "2026-08-14"),
            ("Calendar:ExtraClosures:1", "2026-08-17"),
            ("Calendar:ExtraOpenings:0", "2027-03-28"));

        var calendar = host.Services.GetRequiredService<BusinessCalendar>();

        Assert.Equal(new(2026, 8, 13, 0, 0, 0, TimeSpan.Zero), calendar.Opening(new(2026, 8, 13)));
        Assert.Equal(new(2026, 8, 13, 7, 30, 0, TimeSpan.Zero), calendar.Close(new(2026, 8, 13)));
        Assert.Equal(new(2026, 8, 18), calendar.NextBusinessDay(new(2026, 8, 13)));
        Assert.Equal(new(2027, 3, 28), calendar.NextBusinessDay(new(2027, 3, 26)));
        Assert.Equal(new(2027, 1, 5), calendar.NextBusinessDay(new(2026, 12, 29)));
    }

    [Theory]
    [InlineData("Calendar:Opening", "18:00", "Calendar:Opening")]
    [InlineData("Calendar:YearEndFrom", "29 December", "Calendar:YearEndFrom")]
    [InlineData("Calendar:ExtraClosures:0", "2216-08-14", "Calendar:ExtraClosures")]
    [InlineData("Calendar:Close", "half past four", "Calendar:Close")]
    [InlineData("Calendar:ExtraOpenings:0", "2026-02-30", "Calendar:ExtraOpenings:0")]
    [InlineData("Calendar:ExtraClosure:0", "2026-08-14", "ExtraClosure")]
    public async Task A_setting_that_cannot_be_stops_the_start_by_its_name(string key, string value, string named)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync((key, value)));

        Assert.True(error is OptionsValidationException or InvalidOperationException, error.GetType().Name);
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
    }

    private static async Task<IHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Services.AddCalendar(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }
}
