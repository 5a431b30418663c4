using IseWorkflow.Core;
using IseWorkflow.Local.Clock;

namespace IseWorkflow.Local.Console;

/// <summary>Where to put the clock: to an instant, or to the opening of the next business day.</summary>
internal sealed record ClockRequest(DateTimeOffset? To, bool NextBusinessDay)
{
    private static readonly Refusal Unclear = Refusal.Invalid(
        "clock_target_unclear",
        "「to」（日時）または「nextBusinessDay」（true）のどちらか一つを指定してください。",
        "Say either \"to\" (an instant) or \"nextBusinessDay\" (true).");

    private static readonly Refusal Past = Refusal.Invalid(
        "clock_goes_forward_only", "時計は進めることしかできません。現在より後の日時を指定してください。", "The clock only goes forward. Name an instant after now.");

    private static readonly Refusal TooFar = Refusal.Invalid(
        "clock_target_too_far",
        $"{FastForward.Furthest.TotalDays:0}日より先には進められません。",
        $"The clock goes at most {FastForward.Furthest.TotalDays:0} days ahead at once.");

    /// <summary>Null where it can be done.</summary>
    public Refusal? Check(DateTimeOffset now)
    {
        if (To is null != NextBusinessDay)
            return Unclear;
        if (To < now)
            return Past;
        return To > now + FastForward.Furthest ? TooFar : null;
    }
}
