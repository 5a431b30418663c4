namespace IseWorkflow.Core.Signing;

/// <summary>Why a signing session does not let an app go on.</summary>
public static class SessionRefusals
{
    public static Refusal Unknown { get; } = Refusal.NotFound(
        "signing_session_unknown",
        "署名の受付が見つかりません。申請の画面に戻り、署名をやり直してください。",
        "There is no such signing session. Go back to the application's page and begin signing again.");

    public static Refusal Expired { get; } = Refusal.Gone(
        "signing_session_expired",
        "署名の受付時間（10分）が過ぎました。申請の画面に戻り、署名をやり直してください。",
        "The ten minutes for signing are over. Go back to the application's page and begin signing again.");

    public static Refusal Used { get; } = Refusal.Gone(
        "signing_session_used",
        "この署名の受付はすでに使われました。申請の画面で結果を確認してください。",
        "This signing session was used already. See the result on the application's page.");

    public static Refusal Superseded { get; } = Refusal.Gone(
        "signing_session_superseded",
        "新しい署名の受付が始まっています。申請の画面に表示されている最新のQRコードを読み取ってください。",
        "A newer signing session was opened. Scan the code that the application's page shows now.");

    public static Refusal NotAwaited { get; } = Refusal.Conflict(
        "signing_not_awaited",
        "この申請は、いま署名を受け付ける段階ではありません。申請の画面で状況を確認してください。",
        "This application does not wait for a signature now. See its page for where it stands.");

    public static Refusal Interrupted { get; } = new(
        "signing_interrupted",
        RefusalKind.Unavailable,
        new(
            "システムの都合で署名を確認できませんでした。申請の画面から、もう一度署名してください。",
            "The signature could not be checked because of a fault on our side. Sign again from the application's page."));
}
