using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Core.Tests.Accounts;

public sealed class QuotaWindowTests
{
    [Theory]
    [InlineData("2026-11-24T01:30:00Z", "2026-11-24T01:00:00Z")]
    [InlineData("2026-11-24T01:59:59.9999999Z", "2026-11-24T01:00:00Z")]
    [InlineData("2026-11-24T11:00:00+09:00", "2026-11-24T02:00:00Z")]
    public void An_hours_window_begins_at_the_full_hour(string now, string start)
    {
        var window = QuotaWindow.At("key", Instant(now), TimeSpan.FromHours(1), limit: 5);

        Assert.Equal(Instant(start), window.Start);
        Assert.Equal(window.Start.AddHours(1), window.End);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
