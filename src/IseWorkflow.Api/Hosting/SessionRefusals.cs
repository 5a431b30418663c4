using IseWorkflow.Core;

namespace IseWorkflow.Api.Hosting;

/// <summary>Why a request of the session is not taken.</summary>
internal static class SessionRefusals
{
    public static Refusal SignedOut { get; } = new(
        "signed_out",
        RefusalKind.Unauthenticated,
        new(
            "セッションが終了しました。入力した内容はこの端末に残っています。もう一度メールアドレスの確認から行ってください。",
            "Your session has ended. What you entered is kept on this device. Verify your mail address again."));

    public static Refusal AntiforgeryInvalid { get; } = Refusal.Forbidden(
        "antiforgery_invalid",
        "画面の有効期限が切れました。画面を再読み込みして、もう一度操作してください。",
        "This page is out of date. Reload it and try again.");
}
