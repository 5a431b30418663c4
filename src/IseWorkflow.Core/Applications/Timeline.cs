using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Applications;

/// <summary>What happened to an application, as its citizen reads it (経過).</summary>
public static class Timeline
{
    /// <summary>Oldest first. What was refused, and what staff and clock did among themselves, is left out.</summary>
    public static IReadOnlyList<TimelineEntry> Of(IEnumerable<AuditEntry> trail) =>
    [
        .. from entry in trail
           where entry.RefusalCode is null
           let text = TextOf(entry)
           where text is not null
           select new TimelineEntry(entry.At, entry.To, text),
    ];

    private static LocalizedText? TextOf(AuditEntry entry) => entry.Signal switch
    {
        nameof(Signal.Submitted) => new("申請書を入力しました。", "The form was filled in."),
        nameof(Signal.Signed) => new("マイナンバーカードで署名しました。", "It was signed with the My Number card."),
        nameof(Signal.Confirmed) => new("市が申請を受け付けました。", "The city received the application."),
        nameof(Signal.FeeSet) => FeeText(entry),
        nameof(Signal.ReturnedForCorrection) => new("担当課が修正をお願いしました。", "The department asked for a correction."),
        nameof(Signal.Resubmitted) => new("申請の内容を修正しました。", "The contents were changed."),
        nameof(Signal.Rejected) => new("市が申請を却下しました。", "The city refused the application."),
        nameof(Signal.Withdrawn) => new("申請を取り下げました。", "The application was withdrawn."),
        nameof(Signal.PaymentSucceeded) => PaidText(entry),
        nameof(Signal.Posted) => new("証明書を発送しました。", "The certificate was posted."),
        _ when entry.To == Stage.Expired => new("期限が過ぎたため、申請は終了しました。", "A time limit has passed, and the application has ended."),
        _ => null,
    };

    private static LocalizedText FeeText(AuditEntry entry) => (entry.From, entry.To) switch
    {
        (Stage.AwaitingPayment, Stage.AwaitingPayment) => new("手数料が訂正されました。", "The fee was corrected."),
        (_, Stage.AwaitingPayment) => new("審査が終わり、手数料が決まりました。", "The review is done, and the fee is set."),
        (_, Stage.Completed) => new("審査が終わり、手続きが完了しました。", "The review is done, and so is the application."),
        _ => new("審査が終わりました。お支払いは不要です。", "The review is done. Nothing is to be paid."),
    };

    private static LocalizedText PaidText(AuditEntry entry) => entry.To == Stage.Completed
        ? new("お支払いを確認し、手続きが完了しました。", "The payment arrived, and the application is done.")
        : new("お支払いを確認しました。", "The payment arrived.");
}

/// <summary>One step of an application.</summary>
/// <param name="Stage">Where it led.</param>
public sealed record TimelineEntry(DateTimeOffset At, Stage Stage, LocalizedText Text);
