using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Review;

/// <summary>How much a department has to do.</summary>
/// <param name="Reviews">To be reviewed (審査).</param>
/// <param name="Mailings">To be issued and posted (発送).</param>
/// <param name="Overdue">How many of these are past their due time.</param>
public sealed record OpenDuties(int Reviews, int Mailings, int Overdue)
{
    public int Total => Reviews + Mailings;

    public static OpenDuties Of(IReadOnlyCollection<IndexEntry> open, DateTimeOffset now) => new(
        open.Count(entry => entry.Stage == Stage.UnderReview),
        open.Count(entry => entry.Stage == Stage.AwaitingMailing),
        open.Count(entry => entry.Duty < now));
}
