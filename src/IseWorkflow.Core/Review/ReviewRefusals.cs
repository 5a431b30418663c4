namespace IseWorkflow.Core.Review;

/// <summary>Refusals that only staff hear.</summary>
public static class ReviewRefusals
{
    public static Refusal AttachmentUnknown { get; } = Refusal.NotFound(
        "attachment_unknown",
        "添付ファイルが見つかりません。保存期間が過ぎて消去されたか、申請者が差し替えた可能性があります。画面を再読み込みしてください。",
        "There is no such attachment. It was erased, or replaced by the applicant. Reload the page.");

    public static Refusal EvidenceLost { get; } = Refusal.Conflict(
        "signature_evidence_lost",
        "署名の証跡が見つからないか、保存した時の内容と異なるため、手続きを進められません。システムの運用担当者に連絡してください。",
        "What was kept of the signature is missing or not what it was, so the application cannot go on. Call the operator of the system.");
}
