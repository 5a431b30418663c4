namespace IseWorkflow.Local.Demo;

/// <summary>The clock of the service that is walked through.</summary>
internal interface IDemoClock : IDisposable
{
    /// <summary>What it shows, in Japan.</summary>
    Task<DateTimeOffset> NowAsync();

    /// <summary>Returns at the opening of the next business day.</summary>
    Task ToNextBusinessDayAsync();
}
