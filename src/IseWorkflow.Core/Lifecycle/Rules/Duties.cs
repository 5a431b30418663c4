using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>The notices of one kind of duty.</summary>
internal sealed record DutyNotices(NoticeKind Requested, NoticeKind Overdue);

/// <summary>
/// Staff's duties: asked at the opening of the next business day (or at once), due at a close, reminded at each opening after that; the
/// operator hears of it once staff let it pass repeatedly.
/// </summary>
internal static class Duties
{
    /// <param name="at">What the duty follows from: receipt, payment, approval.</param>
    /// <param name="businessDays">Days after that day until it is due; 0: asked at once and due on the same day, while the city works.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of days.</exception>
    public static StaffDuty Begin(DateTimeOffset at, int businessDays, BusinessCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(businessDays);
        return businessDays == 0 ? OnTheSameDay(at, calendar) : OnLaterDays(at, businessDays, calendar);
    }

    public static Decision Remind(
        StaffDuty duty, Signal signal, Terms terms, DateTimeOffset now, DutyNotices notices, Func<StaffDuty, State> with)
    {
        var next = duty with
        {
            NextNoticeAt = terms.Calendar.NextOpening(now > duty.DueAt ? now : duty.DueAt),
            Asked = true,
            Reminders = duty.Asked ? duty.Reminders + 1 : 0,
        };
        return Decision.Move(with(next), Told(next, terms.Deadlines, signal, notices));
    }

    private static StaffDuty OnTheSameDay(DateTimeOffset at, BusinessCalendar calendar)
    {
        var today = calendar.DateOf(at);
        var isInTime = calendar.IsBusinessDay(today) && at < calendar.Close(today);
        return new(DueAt: calendar.Close(isInTime ? today : calendar.NextBusinessDay(today)), NextNoticeAt: at);
    }

    private static StaffDuty OnLaterDays(DateTimeOffset at, int businessDays, BusinessCalendar calendar)
    {
        var first = calendar.NextBusinessDay(calendar.DateOf(at));
        var due = Enumerable.Range(1, businessDays - 1).Aggregate(first, (day, _) => calendar.NextBusinessDay(day));
        return new(DueAt: calendar.Close(due), NextNoticeAt: calendar.Opening(first));
    }

    private static Effect[] Told(StaffDuty duty, Deadlines deadlines, Signal signal, DutyNotices notices) => duty.Reminders switch
    {
        0 => [new Effect.Notify(notices.Requested, signal.Id)],
        var count when count == deadlines.OperatorAlertAfterReminders =>
            [new Effect.Notify(notices.Overdue, signal.Id), new Effect.Notify(NoticeKind.PromiseBroken, signal.Id)],
        _ => [new Effect.Notify(notices.Overdue, signal.Id)],
    };
}
