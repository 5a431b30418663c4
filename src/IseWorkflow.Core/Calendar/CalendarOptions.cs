namespace IseWorkflow.Core.Calendar;

/// <summary>The city's business hours and the days on which it differs from the law: section <c>Calendar</c>.</summary>
public sealed record CalendarOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Calendar";

    /// <summary>When a business day opens, in Japan's time.</summary>
    public TimeOnly Opening { get; init; } = new(8, 30);

    /// <summary>When a business day closes, in Japan's time.</summary>
    public TimeOnly Close { get; init; } = new(17, 15);

    /// <summary>First day of the closure over the year's end (年末年始), as month and day. Empty with <see cref="YearEndTo"/>: there is none.</summary>
    public string YearEndFrom { get; init; } = "12-29";

    /// <summary>Last day of the closure over the year's end, as month and day.</summary>
    public string YearEndTo { get; init; } = "01-03";

    /// <summary>Days on which the city is closed although it would be open, such as after a typhoon.</summary>
    public IReadOnlyList<DateOnly> ExtraClosures { get; init; } = [];

    /// <summary>Days on which the city is open although it would be closed, such as a Saturday of the moving season.</summary>
    public IReadOnlyList<DateOnly> ExtraOpenings { get; init; } = [];
}
