using System.ComponentModel.DataAnnotations;

namespace IseWorkflow.Functions.Timers;

/// <summary>How long the histories of finished orchestrations are kept: section <c>History</c>. They are for operators to read; nothing depends on them.</summary>
public sealed record HistoryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "History";

    [Range(1, 3650)]
    public int DaysKept { get; init; } = 30;

    /// <summary>How many are deleted in one run. Each costs about as many storage transactions as it had steps.</summary>
    [Range(1, 10_000)]
    public int PurgedPerRun { get; init; } = 200;
}
