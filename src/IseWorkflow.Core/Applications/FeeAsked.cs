using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Applications;

/// <summary>The fee (手数料) that was asked, and what became of it.</summary>
/// <param name="Revision">Counts the fees set for the application, from 1.</param>
/// <param name="DueAt">Until when it can be paid; null where it is not awaited.</param>
/// <param name="PaidAt">When it was paid; null before.</param>
public sealed record FeeAsked(
    IReadOnlyList<FeeLine> Lines, Yen Total, int Revision, DateTimeOffset? DueAt, DateTimeOffset? PaidAt)
{
    /// <summary>The fee set last; null where none was, its lines were erased, or there is nothing to show because it costs nothing.</summary>
    public static FeeAsked? Of(ApplicationFile file)
    {
        var set = file.Accepted(nameof(Signal.FeeSet)).ToList();
        return set.Count > 0 && file.Said<Signal.FeeSet>(set[^1].SignalId) is { Lines.Count: > 0 } fee
            ? new(fee.Lines, fee.Total, set.Count, (file.State as State.AwaitingPayment)?.DueAt, WhenPaid(file))
            : null;
    }

    private static DateTimeOffset? WhenPaid(ApplicationFile file) =>
        file.Accepted(nameof(Signal.PaymentSucceeded)).LastOrDefault() is { } entry
            ? file.Said<Signal.PaymentSucceeded>(entry.SignalId)?.Charge.PaidAt ?? entry.At
            : null;
}
