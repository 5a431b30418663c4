#pragma warning disable CA1822 // Provisional: weekdays only, until the holidays by law stand here.
namespace IseWorkflow.Core.Calendar;

public sealed class BusinessCalendar
{
    public static BusinessCalendar Default { get; } = new();
    public bool IsBusinessDay(DateOnly d) => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    public DateOnly NextBusinessDay(DateOnly after) { do after = after.AddDays(1); while (!IsBusinessDay(after)); return after; }
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(9)).DateTime);
    public DateTimeOffset Opening(DateOnly d) => new DateTimeOffset(d, new(8, 30), TimeSpan.FromHours(9)).ToUniversalTime();
    public DateTimeOffset Close(DateOnly d) => new DateTimeOffset(d, new(17, 15), TimeSpan.FromHours(9)).ToUniversalTime();
    public DateTimeOffset NextOpening(DateTimeOffset after) { var d = DateOf(after); if (IsBusinessDay(d) && Opening(d) > after) return Opening(d); return Opening(NextBusinessDay(d)); }
}
