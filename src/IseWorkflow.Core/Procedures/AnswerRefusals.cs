namespace IseWorkflow.Core.Procedures;

/// <summary>Why answers are refused as a whole.</summary>
public static class AnswerRefusals
{
    /// <summary>Carries a refusal for each field concerned.</summary>
    public static Refusal Invalid { get; } = Refusal.Invalid(
        "answers_invalid",
        "入力内容に誤りがあります。各項目のメッセージを確認して修正してください。",
        "Some answers cannot be taken. Read the message at each field and correct it.");

    public static Refusal Malformed { get; } = Refusal.Invalid(
        "answers_malformed",
        "入力内容を読み取れませんでした。ページを再読み込みして、もう一度送信してください。",
        "The answers could not be read. Reload the page and send them again.");

    internal static Refusal UnknownField { get; } = Refusal.Invalid(
        "answer_unknown_field",
        "この項目は申請書にありません。ページを再読み込みして、もう一度送信してください。",
        "This is not a field of the form. Reload the page and send it again.");
}
