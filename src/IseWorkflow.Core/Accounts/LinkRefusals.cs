namespace IseWorkflow.Core.Accounts;

/// <summary>Why a mailed link is not taken.</summary>
public static class LinkRefusals
{
    /// <summary>No such link, or one for another purpose: which of the two is not said.</summary>
    public static Refusal Unknown { get; } = new(
        "link_unknown",
        RefusalKind.Unauthenticated,
        new(
            "リンクが正しくありません。メールに書かれたリンクを最後まで開いているか確認してください。",
            "This link is not valid. Check that the link in the mail was opened in full."));

    public static Refusal Expired { get; } = Refusal.Gone(
        "link_expired",
        "リンクの有効期限が切れています。もう一度はじめから手続きを行うか、新しいメールのリンクを開いてください。",
        "This link has expired. Start again, or open the link of a newer mail.");

    public static Refusal AlreadyUsed { get; } = Refusal.Gone(
        "link_already_used",
        "このリンクはすでに使用されています。続きは、リンクを最初に開いた画面で行ってください。その画面がない場合は、もう一度メールアドレスを入力してください。",
        "This link was used already. Go on in the window where it was first opened; if that is gone, enter your mail address again.");
}
