using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Tools.Diagram;

/// <summary>What the stages are called at the counter.</summary>
internal static class StateNames
{
    public static string Japanese(Stage stage) => stage switch
    {
        Stage.Unsubmitted => "入力前",
        Stage.AwaitingSignature => "署名待ち",
        Stage.AwaitingConfirmation => "送信待ち",
        Stage.UnderReview => "審査中",
        Stage.Returned => "差戻し",
        Stage.AwaitingPayment => "納付待ち",
        Stage.AwaitingMailing => "発送待ち",
        Stage.Mailed => "発送済み",
        Stage.Completed => "完了",
        Stage.Rejected => "却下",
        Stage.Withdrawn => "取下げ",
        Stage.Expired => "期限切れ",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "This stage has no Japanese name yet."),
    };
}
