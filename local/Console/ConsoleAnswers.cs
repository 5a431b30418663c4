using IseWorkflow.Api.Problems;
using IseWorkflow.Core;

namespace IseWorkflow.Local.Console;

/// <summary>Refusals of the console.</summary>
internal static class ConsoleAnswers
{
    public static Refusal DepartmentUnknown { get; } = Refusal.NotFound(
        "department_unknown", "この担当課はありません。コンソールに表示されている担当課を選択してください。", "There is no such department. Choose one that the console shows.");

    public static Refusal OtherOrigin { get; } = Refusal.Forbidden(
        "other_origin", "コンソールは同じ画面からのみ操作できます。", "The console takes requests of its own page only.");

    public static IResult Refuse(Refusal refusal) => refusal.ToProblem();
}
