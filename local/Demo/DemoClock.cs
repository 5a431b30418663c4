using System.Globalization;

namespace IseWorkflow.Local.Demo;

/// <summary>The console's clock.</summary>
internal sealed class DemoClock(Uri site) : IDemoClock
{
    private readonly ServiceClient console = new(site);

    public async Task<DateTimeOffset> NowAsync() => DateTimeOffset.Parse(
        (await console.GetAsync("/console/state"))["clock"]!["now"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    public Task ToNextBusinessDayAsync() => console.PostAsync("/console/clock", new { nextBusinessDay = true });

    /// <summary>Returns once everything that falls due on the way is done.</summary>
    public async Task MoveAsync(TimeSpan further) => await console.PostAsync("/console/clock", new { to = await NowAsync() + further });

    public void Dispose() => console.Dispose();
}
