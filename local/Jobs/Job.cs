namespace IseWorkflow.Local.Jobs;

/// <summary>Something that the service does by the clock; in Azure it is a timer trigger.</summary>
/// <param name="NextAfter">When it is due next, counted from an instant.</param>
/// <param name="IsDaily">At most once a day: putting the clock forward stops at each of its times.</param>
internal sealed record Job(
    string Name, bool IsDaily, Func<DateTimeOffset, DateTimeOffset> NextAfter, Func<DateTimeOffset, CancellationToken, Task> RunAsync);
