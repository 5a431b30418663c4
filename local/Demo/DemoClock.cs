using System.Globalization;

namespace IseWorkflow.Local.Demo;

/// <summary>The console's clock.</summary>
internal sealed class DemoClock(Uri site) : IDemoClock
{
    private readonly ServiceClient console = new(site);

    public async Task<DateTimeOffset> NowAsync() => DateTimeOffset.Parse(
        (await console.GetAsync("/console/state"))["clock"]!["now"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    public Task ToNextBusinessDayAsync() => console.PostAsync("/console/clock", new { nextBusinessDay = true });

    public void Dispose() => console.Dispose();
}
