namespace IseWorkflow.Local.Console;

/// <summary>Instants as the console shows them.</summary>
internal static class JapanTime
{
    private static readonly TimeZoneInfo Japan = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public static DateTimeOffset Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Japan);

    public static DateTimeOffset? Of(DateTimeOffset? instant) => instant is { } known ? Of(known) : null;
}
