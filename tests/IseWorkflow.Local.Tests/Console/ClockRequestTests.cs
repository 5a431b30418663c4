using IseWorkflow.Local.Clock;
using IseWorkflow.Local.Console;

namespace IseWorkflow.Local.Tests.Console;

public sealed class ClockRequestTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public void An_instant_ahead_and_the_next_business_day_are_taken()
    {
        Assert.Null(new ClockRequest(Now.AddDays(1), NextBusinessDay: false).Check(Now));
        Assert.Null(new ClockRequest(To: null, NextBusinessDay: true).Check(Now));
    }

    [Theory]
    [InlineData(null, false, "clock_target_unclear")]
    [InlineData(1.0, true, "clock_target_unclear")]
    [InlineData(-1.0, false, "clock_goes_forward_only")]
    [InlineData(801.0, false, "clock_target_too_far")]
    public void Anything_else_is_refused_by_name(double? days, bool nextBusinessDay, string code)
    {
        DateTimeOffset? target = days is { } ahead ? Now.AddDays(ahead) : null;

        Assert.Equal(code, new ClockRequest(target, nextBusinessDay).Check(Now)?.Code);
        Assert.True(FastForward.Furthest < TimeSpan.FromDays(801));
    }
}
