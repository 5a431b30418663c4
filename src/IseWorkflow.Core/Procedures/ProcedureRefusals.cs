namespace IseWorkflow.Core.Procedures;

/// <summary>Why a procedure cannot be applied for.</summary>
public static class ProcedureRefusals
{
    public static Refusal Unknown { get; } = Refusal.NotFound(
        "procedure_unknown",
        "この手続は見つからないか、受付を終了しました。手続の一覧から選び直してください。",
        "There is no such procedure, or it can no longer be applied for. Choose again from the list of procedures.");

    /// <summary>The form was filled in under a version that is no longer in force.</summary>
    public static Refusal Changed { get; } = Refusal.Conflict(
        "procedure_changed",
        "入力の間に手続の内容が更新されました。ページを再読み込みして、内容を確認してからもう一度送信してください。",
        "The procedure was updated while you were filling in the form. Reload the page, check the form and send it again.");
}
