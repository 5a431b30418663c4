using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>
/// What the provider reports of money that has moved already: the same in every state, because the application's own course does not
/// depend on it. It enters the trail, and staff hear of what they may have to act on.
/// </summary>
internal static class Reports
{
    /// <summary>A refund on its way is no news: who began it knows.</summary>
    public static Decision Decide(State state, Signal.RefundReported report) => report.Status == RefundStatus.Pending
        ? Decision.Note(state)
        : Decision.Note(state, new Effect.Notify(NoticeKind.RefundReported, report.Id));

    public static Decision Decide(State state, Signal.PaymentDisputed dispute) =>
        Decision.Note(state, new Effect.Notify(NoticeKind.PaymentDisputed, dispute.Id));
}
