using IseWorkflow.Core;

namespace IseWorkflow.Api.Operations;

/// <summary>Refusals of the operator's endpoints.</summary>
internal static class OperatorRefusals
{
    public static Refusal NotConfigured { get; } = Refusal.NotFound(
        "operator_not_configured",
        "運用担当者の認証が設定されていません。Operator:Authority と Operator:Audience を設定してください。",
        "No authority for operators is configured. Set Operator:Authority and Operator:Audience.");

    public static Refusal TokenRefused { get; } = new(
        "operator_token_refused",
        RefusalKind.Unauthenticated,
        new(
            "運用担当者のアクセストークンがないか、有効ではありません。もう一度サインインしてトークンを取得してください。",
            "The operator's access token is missing or not valid. Sign in again and get another one."));

    public static Refusal RoleMissing { get; } = Refusal.Forbidden(
        "operator_role_missing",
        "この操作には運用担当者のロールが必要です。管理者に割り当てを依頼してください。",
        "This takes the operator's role. Ask an administrator to assign it to you.");

    public static Refusal NotErased { get; } = Refusal.NotFound(
        "not_erased", "この申請の個人情報はまだ消去されていません。", "The personal data of this application has not been erased yet.");

    public static Refusal MessageIncomplete { get; } = Refusal.Invalid(
        "intake_message_incomplete",
        $"お知らせは日本語と英語の両方を、それぞれ{IntakeRequest.MostCharacters}文字以内で入力してください。",
        $"Write the message in Japanese and in English, at most {IntakeRequest.MostCharacters} characters each.");

    public static Refusal MessageWithoutStop { get; } = Refusal.Invalid(
        "intake_message_without_stop",
        "お知らせと再開日時は、受付を停止するときだけ指定できます。",
        "A message and a time of reopening can be given only while stopping intake.");
}
