using IseWorkflow.Core;

namespace IseWorkflow.Api.Accounts;

/// <summary>Why a request is not let in.</summary>
internal static class AccessRefusals
{
    public static Refusal SignedOut { get; } = new(
        "signed_out",
        RefusalKind.Unauthenticated,
        new(
            "メールアドレスの確認の有効期間が終わりました。もう一度メールアドレスを確認してください。入力した内容は残っています。",
            "Your confirmation of the mail address has ended. Confirm it once more; what you entered is kept."));

    public static Refusal AntiforgeryInvalid { get; } = Refusal.Forbidden(
        "antiforgery_invalid",
        "ページの有効期間が切れました。ページを再読み込みして、もう一度お試しください。",
        "The page is out of date. Reload it and try again.");
}
