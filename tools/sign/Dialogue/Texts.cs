using IseWorkflow.Tools.Sign.Card;

namespace IseWorkflow.Tools.Sign.Dialogue;

/// <summary>What is said and asked on the way.</summary>
internal static class Texts
{
    public static Text Warning { get; } = new(
        "ブラウザーの画面の手続名・照合番号と違うとき、または申請した覚えがないときは、署名しないでください。",
        "Do not sign if procedure or matching code differ from the browser's page, or if you applied for nothing.");

    public static Text ConfirmSigning { get; } = new(
        "この内容に署名しますか。署名するときは「はい」と入力してください：", "Sign this? Type yes to sign:");

    public static Text AskPin { get; } = new(
        "署名用電子証明書の暗証番号（英数字6〜16文字。表示されません。やめるときは何も入力せずEnter）：",
        "PIN of the signing certificate (6 to 16 letters and digits, not shown; nothing but Enter to give up):");

    public static Text PinMalformed { get; } = new(
        "暗証番号は英数字6〜16文字です。カードには送っていません（回数は減りません）。",
        "The PIN has 6 to 16 letters and digits. It was not sent to the card, so no try was used.");

    public static Text ConfirmLastTry { get; } = new(
        "あと1回間違えるとロックされ、市区町村の窓口でしか解除できません。続けるときは「はい」と入力してください：",
        "One more wrong PIN locks the card, and only a municipal counter unlocks it. Type yes to go on:");

    public static Text Sending { get; } = new("署名しました。市に送っています。", "Signed. Sending it to the city.");

    public static Text Heading(Text city, Text procedure) => new($"【宛先】{city.Ja}\n【手続】{procedure.Ja}", $"To: {city.En}\nProcedure: {procedure.En}");

    public static Text MatchingCode(string code) => new($"【照合番号】{code}", $"Matching code: {code}");

    public static Text Digest(string sha256) => new($"SHA-256（このソフトで計算）：{sha256}", $"SHA-256, computed here: {sha256}");

    /// <summary>What a token tells of the tries that are left.</summary>
    public static Text Left(PinTries tries) => tries switch
    {
        PinTries.None => new("ロックされています。", "The card is locked."),
        PinTries.Last => new("残りは1回です。", "One try is left."),
        PinTries.Fewer => new("残りの回数が減っています（続けて5回間違えるとロックされます）。", "Fewer tries are left; five wrong ones in a row lock the card."),
        _ => new("続けて5回間違えるとロックされます。", "Five wrong tries in a row lock the card."),
    };
}
