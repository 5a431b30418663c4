using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Review;

namespace IseWorkflow.Api.Review;

/// <summary>A department's worklist.</summary>
/// <param name="Open">Duties first, the most urgent at the top.</param>
/// <param name="Ended">Those that ended last.</param>
internal sealed record WorklistResponse(
    DepartmentName Department, IReadOnlyList<WorklistLine> Open, IReadOnlyList<WorklistLine> Ended)
{
    public static WorklistResponse Of(Worklist worklist) => new(
        new(worklist.Department.Code, worklist.Department.Name),
        [.. worklist.Open.Select(WorklistLine.Of)],
        [.. worklist.Ended.Select(WorklistLine.Of)]);
}

/// <summary>What a department is called.</summary>
internal sealed record DepartmentName(string Code, LocalizedText Name);

/// <summary>An application in the worklist.</summary>
/// <param name="Duty">By when staff have to act; null where it is not theirs to.</param>
internal sealed record WorklistLine(
    ApplicationId Id, ReceiptNumber ReceiptNumber, LocalizedText Procedure, Stage Stage, DateTimeOffset? Duty, bool Overdue)
{
    public static WorklistLine Of(WorklistEntry entry) =>
        new(entry.Id, entry.Number, entry.Procedure, entry.Stage, entry.Duty, entry.IsOverdue);
}
