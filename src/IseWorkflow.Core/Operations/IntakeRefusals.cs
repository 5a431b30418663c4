namespace IseWorkflow.Core.Operations;

/// <summary>Refusals around the stop of intake.</summary>
internal static class IntakeRefusals
{
    /// <summary>To who has filled in a form.</summary>
    public static LocalizedText FormIsKept { get; } = new(
        "入力した内容はこの端末に残っています。受付の再開後に、もう一度送信してください。",
        "What you entered is kept on this device. Send it again once applications are taken.");

    /// <summary>To everybody who asks for a verification mail alike: the answer must not tell who has applied.</summary>
    public static LocalizedText LinkIsMailed { get; } = new(
        "すでに申請を始めている方には、続けるためのリンクをメールで送りました。",
        "If you have begun an application already, a link to go on with it was mailed to you.");

    public static Refusal UntilPast { get; } = Refusal.Invalid(
        "intake_until_past", "再開の日時には、現在より後の日時を指定してください。", "The time of reopening has to be after now.");

    private static readonly LocalizedText Usual = new(
        "ただいま新しい申請の受付を停止しています。", "New applications are not taken at the moment.");

    public static Refusal Stopped(IntakeState stopped, LocalizedText advice)
    {
        var why = stopped.Message ?? Usual;
        return new("intake_stopped", RefusalKind.Unavailable, new($"{why.Ja}{advice.Ja}", $"{why.En} {advice.En}"));
    }
}
