using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Review;

/// <summary>The fee that the service proposes to staff for an application, at the prices of the day on which it was received.</summary>
public sealed record FeeProposal(IReadOnlyList<FeeLine> Lines)
{
    public Yen Total => Lines.Aggregate(Yen.Zero, (sum, line) => sum + line.Total);

    /// <summary>Null before the receipt and after the erasure.</summary>
    public static FeeProposal? For(ApplicationFile file) =>
        file is { ReceivedOn: { } day, Answers: { } answers } ? new(FeeCalculator.Propose(file.Procedure, answers.Values, day)) : null;

    /// <summary>How many fees were set so far. Staff send the number that they saw, so that of two at once the second is refused.</summary>
    public static int RevisionOf(ApplicationFile file) => file.Accepted(nameof(Signal.FeeSet)).Count();
}
