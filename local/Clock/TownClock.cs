using System.Globalization;

namespace IseWorkflow.Local.Clock;

/// <summary>
/// The service's clock on this machine: the real one, put forward by what somebody asked for, so that "the next business day" can be shown at a
/// counter. Never goes back, and keeps its lead across restarts. Its timers run by the real clock.
/// </summary>
internal sealed class TownClock : TimeProvider
{
    private readonly string path;
    private long lead;

    private TownClock(string path, TimeSpan lead) => (this.path, this.lead) = (path, lead.Ticks);

    /// <summary>Raised after each move.</summary>
    public event Action? Moved;

    public TimeSpan Lead => TimeSpan.FromTicks(Interlocked.Read(ref lead));

    /// <summary>The clock whose lead a folder keeps.</summary>
    public static TownClock Open(string folder)
    {
        var path = Path.Combine(folder, "clock.lead");
        var kept = File.Exists(path) && TimeSpan.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out var lead) ? lead : TimeSpan.Zero;
        return new(path, kept);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Lead;

    /// <summary>Puts it forward to an instant; an earlier one than now changes nothing.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        var further = instant - GetUtcNow();
        if (further <= TimeSpan.Zero)
            return;
        var aside = path + ".new";
        File.WriteAllText(aside, (Lead + further).ToString("c", CultureInfo.InvariantCulture));
        File.Move(aside, path, overwrite: true);
        Interlocked.Add(ref lead, further.Ticks);
        Moved?.Invoke();
    }
}
