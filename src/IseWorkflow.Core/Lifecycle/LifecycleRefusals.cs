namespace IseWorkflow.Core.Lifecycle;

/// <summary>The refusals of the lifecycle: stable codes, and what whoever caused the signal can do.</summary>
public static class LifecycleRefusals
{
    public static Refusal NotSubmitted { get; } = Refusal.Conflict(
        "not_submitted", "申請書がまだ入力されていません。申請書の入力から始めてください。", "The form is not filled in yet. Start with the form.");

    public static Refusal AlreadySubmitted { get; } = Refusal.Conflict(
        "already_submitted", "この申請書はすでに入力済みです。申請の画面で続きを行ってください。", "The form was filled in already. Go on from the application's page.");

    public static Refusal NotSigned { get; } = Refusal.Conflict(
        "not_signed", "まだ署名されていません。マイナンバーカードで署名してから送信してください。", "Not signed yet. Sign with the My Number card, then send.");

    public static Refusal AlreadySigned { get; } = Refusal.Conflict(
        "already_signed", "すでに署名済みです。内容を確認して送信してください。", "Signed already. Check the contents and send.");

    public static Refusal AlreadySent { get; } = Refusal.Conflict(
        "already_sent", "この申請はすでに市役所に送信されています。申請の画面で状況を確認してください。", "The application was sent to the city already. See its page for the status.");

    public static Refusal RevisionOutdated { get; } = Refusal.Conflict(
        "revision_outdated", "申請内容が別の画面で変更されました。画面を再読み込みして、最新の内容を確認してください。", "The contents were changed elsewhere. Reload the page and check the newest contents.");

    public static Refusal NotReceived { get; } = Refusal.Conflict(
        "not_received", "この申請はまだ市役所に送信されていません。申請者が送信するまでお待ちください。", "The citizen has not sent this application yet. Wait until it is received.");

    public static Refusal NotApproved { get; } = Refusal.Conflict(
        "not_approved", "審査が終わっていないため発送できません。先に手数料を確定してください。", "It cannot be posted before the review is done. Set the fee first.");

    public static Refusal AlreadyApproved { get; } = Refusal.Conflict(
        "already_approved", "この申請はすでに審査が終わっています。画面を再読み込みして、現在の状況を確認してください。", "The review of this application is done already. Reload the page to see where it stands.");

    public static Refusal AlreadyReturned { get; } = Refusal.Conflict(
        "already_returned", "この申請は差戻し中です。申請者の修正をお待ちください。", "The application is with the citizen for correction. Wait for the corrected one.");

    public static Refusal CorrectFirst { get; } = Refusal.Conflict(
        "correct_first", "この申請は差し戻されています。先に申請内容を修正してください。", "The application was returned. Correct its contents first.");

    public static Refusal FeeOutdated { get; } = Refusal.Conflict(
        "fee_outdated", "手数料はほかの職員がすでに確定または変更しています。画面を再読み込みして金額を確認してください。", "A colleague has set or changed the fee already. Reload the page and check the amount.");

    public static Refusal FeeNotAllowed { get; } = Refusal.Invalid(
        "fee_not_allowed", "この手続きは手数料がかかりません。金額を0円にして承認してください。", "This procedure is free of charge. Approve it with 0 yen.");

    public static Refusal SignatureVoid { get; } = Refusal.Conflict(
        "signature_void",
        "署名した時点で電子証明書が失効していたため、この署名は有効ではなく、承認できません。申請者が署名し直せるように差し戻すか、却下してください。",
        "The certificate was revoked before it was used: the signature is void. Return it for correction so that the applicant signs again, or reject it.");

    public static Refusal SignatureVoidAfterApproval { get; } = Refusal.Conflict(
        "signature_void_after_approval",
        "署名した時点で電子証明書が失効していたため、この署名は有効ではなく、手続きを進められません。却下してください。支払済みの手数料は返金されます。",
        "The certificate was revoked before it was used: the signature is void. Reject it; what was paid is given back.");

    public static Refusal NotPaid { get; } = Refusal.Conflict(
        "not_paid", "まだ支払いが確認できていないため発送できません。支払いをお待ちください。", "It cannot be posted before it is paid. Wait for the payment.");

    public static Refusal AlreadyPaid { get; } = Refusal.Conflict(
        "already_paid", "すでに支払済みです。もう一度支払う必要はありません。", "It is paid already. You need not pay again.");

    public static Refusal NothingDue { get; } = Refusal.Conflict(
        "nothing_due", "現在お支払いいただく手数料はありません。行き違いの支払いは返金します。", "Nothing is due at present. A payment made by mistake is given back.");

    public static Refusal FeeSuperseded { get; } = Refusal.Conflict(
        "fee_superseded", "手数料が変更されました。新しいお支払いメールの金額を確認して、もう一度お手続きください。", "The fee was changed. See the newer payment mail for the amount and pay that.");

    public static Refusal WrongAmount { get; } = Refusal.Conflict(
        "wrong_amount", "支払額が手数料と一致しません。返金しますので、もう一度お支払いください。", "The amount paid is not the fee. It is given back; please pay again.");

    public static Refusal PaymentStillPossible { get; } = Refusal.Conflict(
        "payment_still_possible", "支払いは完了していません。期限までもう一度お支払いいただけます。", "The payment did not complete. You can try again until the due time.");

    public static Refusal TooLateToWithdraw { get; } = Refusal.Conflict(
        "too_late_to_withdraw", "証明書の発行手続きに入っているため取り下げできません。担当課にお問い合わせください。", "The certificate is being issued, so it cannot be taken back. Ask the department in charge.");

    public static Refusal NotDue { get; } = Refusal.Conflict(
        "not_due", "期限はまだ来ていません。操作は必要ありません。", "The deadline has not come yet. There is nothing to do.");

    public static Refusal Ended { get; } = Refusal.Conflict(
        "application_ended", "この申請は終了しています。必要な場合は新しく申請してください。", "This application has ended. Apply again if you still need it.");
}
