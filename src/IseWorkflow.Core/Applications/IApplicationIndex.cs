using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Applications;

/// <summary>The derived index of applications by department and wake-up time: ids, stages and instants only.</summary>
public interface IApplicationIndex
{
    /// <summary>Brings the row of one application to its present state; an application that has ended leaves the open ones.</summary>
    Task PublishAsync(ApplicationHead head, State state, ReceiptNumber? number, CancellationToken cancellation);

    /// <summary>Enters an application for erasure.</summary>
    Task ScheduleErasureAsync(ApplicationId id, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Applications due for erasure at the instant.</summary>
    IAsyncEnumerable<ApplicationId> FindErasableAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The open applications of a department, or of all, by wake-up time. <paramref name="ended"/> lists the ended ones instead, newest first.</summary>
    IAsyncEnumerable<IndexEntry> ListAsync(string? department, bool ended, CancellationToken cancellation);
}

/// <summary>A row of the index.</summary>
/// <param name="Duty">When staff's duty is due; null where the stage is not theirs.</param>
public sealed record IndexEntry(
    ApplicationId Id,
    string Department,
    string ProcedureCode,
    Stage Stage,
    ReceiptNumber? Number,
    DateTimeOffset? WakeUp,
    DateTimeOffset? Duty);
