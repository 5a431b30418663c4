using IseWorkflow.Core.Calendar;

namespace IseWorkflow.Benchmarks.Scale;

/// <summary>When citizens apply: by hour of the day, kind of day and month. All weights are assumptions.</summary>
internal sealed class Arrivals
{
    private const double ClosedDay = 0.75;
    private const double FirstDayAfterClosure = 1.25;

    /// <summary>Late morning, after lunch, and after supper.</summary>
    private static readonly double[] ByHour =
        [1.2, .6, .3, .2, .2, .4, 1, 2, 3.6, 5.6, 6.4, 6, 5.8, 6, 6, 5.6, 5.2, 4.8, 4.6, 5, 5.8, 6, 5, 2.8];

    /// <summary>People move in March and April.</summary>
    private static readonly double[] ByMonth = [1, 1.05, 1.6, 1.45, 1, 1.1, .95, .9, .95, .95, .9, .85];

    private readonly double[] upTo;

    public Arrivals(BusinessCalendar calendar)
    {
        var hours = (int)(Year.End - Year.WarmUp).TotalHours;
        upTo = new double[hours];
        var sum = 0.0;
        for (var hour = 0; hour < hours; hour++)
            upTo[hour] = sum += Weight(Year.WarmUp.AddHours(hour), calendar);
    }

    /// <summary>How much more begins in all the time than in the counted year.</summary>
    public double Factor => upTo[^1] / (upTo[^1] - upTo[(int)(Year.Start - Year.WarmUp).TotalHours - 1]);

    public DateTimeOffset Draw(Random chance)
    {
        var found = Array.BinarySearch(upTo, chance.NextDouble() * upTo[^1]);
        return Year.WarmUp.AddHours((found < 0 ? ~found : found) + chance.NextDouble());
    }

    private static double Weight(DateTimeOffset hour, BusinessCalendar calendar) =>
        ByHour[hour.Hour] * ByMonth[hour.Month - 1] * DayWeight(DateOnly.FromDateTime(hour.DateTime), calendar);

    private static double DayWeight(DateOnly date, BusinessCalendar calendar)
    {
        if (!calendar.IsBusinessDay(date))
            return ClosedDay;
        return calendar.IsBusinessDay(date.AddDays(-1)) ? 1 : FirstDayAfterClosure;
    }
}
