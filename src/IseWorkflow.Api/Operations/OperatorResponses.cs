using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Api.Operations;

/// <summary>Effects that wait for an operator, by application.</summary>
/// <param name="More">There are more than are shown: something is very wrong.</param>
internal sealed record SetAsideResponse(IEnumerable<SetAsideEffect> Effects, bool More);

/// <summary>A page of open applications.</summary>
/// <param name="Next">To be sent as <c>after</c> for the next page; null on the last.</param>
internal sealed record OpenApplicationsResponse(IEnumerable<OpenApplication> Applications, string? Next)
{
    public static OpenApplicationsResponse Of(OpenPage page, DateTimeOffset now) =>
        new(page.Entries.Select(entry => OpenApplication.Of(entry, now)), page.Next);
}

/// <summary>An open application.</summary>
/// <param name="WakeUp">When it acts by itself next.</param>
/// <param name="Duty">By when staff have to act; null where it is not theirs to.</param>
internal sealed record OpenApplication(
    ApplicationId Id,
    string Procedure,
    string Department,
    Stage Stage,
    ReceiptNumber? ReceiptNumber,
    DateTimeOffset? WakeUp,
    DateTimeOffset? Duty,
    bool Overdue)
{
    public static OpenApplication Of(IndexEntry entry, DateTimeOffset now) => new(
        entry.Id, entry.ProcedureCode, entry.Department, entry.Stage, entry.Number, entry.WakeUp, entry.Duty, entry.Duty < now);
}

/// <summary>Whether a trail is what was written.</summary>
/// <param name="Fault">The first thing that is wrong; null where the chain holds.</param>
internal sealed record TrailVerdict(bool Holds, int Entries, string? NewestHash, FaultOfVerdict? Fault)
{
    public static TrailVerdict Of(AuditTrail trail)
    {
        var fault = trail.FirstFault();
        return new(fault is null, trail.Entries.Count, trail.Newest?.Hash, fault is null ? null : FaultOfVerdict.Of(fault));
    }
}

/// <summary>Where a trail breaks.</summary>
internal sealed record FaultOfVerdict(TrailFaultKind Kind, int Sequence, string Signal, DateTimeOffset At)
{
    public static FaultOfVerdict Of(TrailFault fault) => new(fault.Kind, fault.Entry.Sequence, fault.Entry.Signal, fault.Entry.At);
}

/// <summary>The retry was taken.</summary>
/// <param name="Effects">How many effects were set aside.</param>
internal sealed record RetryResponse(int Effects);
