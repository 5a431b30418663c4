namespace IseWorkflow.Core.Review;

/// <summary>Refusals that only staff hear.</summary>
public static class ReviewRefusals
{
    public static Refusal AttachmentUnknown { get; } = Refusal.NotFound(
        "attachment_unknown",
        "添付ファイルが見つかりません。保存期間が過ぎて消去されたか、申請者が差し替えた可能性があります。画面を再読み込みしてください。",
        "There is no such attachment. It was erased, or replaced by the applicant. Reload the page.");
}
