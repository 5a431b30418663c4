using System.Globalization;

namespace IseWorkflow.Local.Demo;

/// <summary>The console's clock.</summary>
internal sealed class DemoClock(Uri site) : IDisposable
{
    private readonly ServiceClient console = new(site);

    public async Task<DateTimeOffset> NowAsync() =>
        At((await console.GetAsync("/console/state"))["clock"]!["now"]!.GetValue<string>());

    public async Task<DateTimeOffset> ToNextBusinessDayAsync() =>
        At((await console.PostAsync("/console/clock", new { nextBusinessDay = true }))["now"]!.GetValue<string>());

    public void Dispose() => console.Dispose();

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
