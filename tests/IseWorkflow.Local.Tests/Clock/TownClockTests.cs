using IseWorkflow.Local.Clock;

namespace IseWorkflow.Local.Tests.Clock;

public sealed class TownClockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ise-clock-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_shows_the_real_time_until_it_is_put_forward_and_keeps_its_lead_over_a_restart()
    {
        var clock = TownClock.Open(folder);
        Assert.Equal(TimeSpan.Zero, clock.Lead);

        clock.MoveTo(TimeProvider.System.GetUtcNow().AddDays(3));

        Assert.InRange(clock.Lead, TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1), TimeSpan.FromDays(3));
        Assert.Equal(clock.Lead, TownClock.Open(folder).Lead);
    }

    [Fact]
    public void It_never_goes_back()
    {
        var clock = TownClock.Open(folder);
        var moves = 0;
        clock.Moved += () => moves++;

        clock.MoveTo(TimeProvider.System.GetUtcNow().AddDays(-1));

        Assert.Equal((TimeSpan.Zero, 0), (clock.Lead, moves));
    }
}
