using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Notices;

/// <summary>
/// Whether a notice still says what is so. A mail that was held up must not ask for a payment that was made, or remind of an application
/// that was withdrawn. Notices of facts (received, paid, refunded, ended) stay true and are always sent.
/// </summary>
internal static class NoticeTopicality
{
    public static bool IsTopical(Effect.Notify notice, State state) => notice.Kind switch
    {
        NoticeKind.Returned or NoticeKind.CorrectionReminder =>
            state is State.Returned returned && returned.By == notice.BySignal,
        NoticeKind.PaymentRequested or NoticeKind.PaymentCorrected or NoticeKind.PaymentReminder =>
            state is State.AwaitingPayment { IsClosing: false } awaiting && awaiting.By == notice.BySignal,
        NoticeKind.ReviewRequested or NoticeKind.ReviewOverdue => state is State.UnderReview,
        NoticeKind.MailingRequested or NoticeKind.MailingOverdue => state is State.AwaitingMailing,
        NoticeKind.PromiseBroken => state is State.UnderReview or State.AwaitingMailing,
        _ => true,
    };
}
