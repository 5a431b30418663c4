using IseWorkflow.Tools.Sign.Card;
using IseWorkflow.Tools.Sign.Dialogue;

namespace IseWorkflow.Tools.Sign;

/// <summary>Every way in which an attempt ends, but for those that the service words itself.</summary>
internal static class Outcomes
{
    public static Outcome Signed { get; } = new(ExitCode.Signed, new(
        "署名を受け付けました。ブラウザーの画面に戻ってください。", "The signature was accepted. Go back to the browser."));

    public static Outcome Cancelled { get; } = new(ExitCode.Cancelled, new(
        "署名をやめました。何も送っていません。", "Given up. Nothing was sent."));

    public static Outcome ServiceUnreachable { get; } = new(ExitCode.ServiceUnreachable, new(
        "市のサービスに接続できません。通信状況を確認して、もう一度お試しください。何も送っていません。",
        "The city's service cannot be reached. Check the connection and try again. Nothing was sent."));

    public static Outcome ResultUnknown { get; } = new(ExitCode.ResultUnknown, new(
        "送信の途中で通信が切れたか、市のシステムに障害がありました。結果はブラウザーの申請の画面で確認してください。",
        "The connection broke while sending, or the city's system failed. See the result on the application's page in the browser."));

    public static Outcome DigestWrong { get; } = new(ExitCode.DocumentUntrusted, new(
        "受け取った文書が壊れているか、書き換えられています。署名しないで、申請の画面からやり直してください。",
        "The document was damaged or changed on the way. Do not sign; begin again from the application's page."));

    public static Outcome DocumentUnreadable { get; } = new(ExitCode.DocumentUntrusted, new(
        "文書を文字として表示できないため、署名できません。このソフトを最新版にしてください。",
        "The document cannot be shown as text, so it is not signed. Update this program."));

    public static Outcome NoModule { get; } = new(ExitCode.NoCard, new(
        "カードを読むソフト（OpenSC）が見つかりません。OpenSCを入れるか、--moduleで場所を指定してください。",
        "The software that reads cards (OpenSC) was not found. Install OpenSC, or name its module with --module."));

    public static Outcome NoReader { get; } = new(ExitCode.NoCard, new(
        "ICカードリーダーが見つかりません。接続して、もう一度お試しください。", "No card reader was found. Connect it and try again."));

    public static Outcome NoCard { get; } = new(ExitCode.NoCard, new(
        "カードが見つかりません。マイナンバーカードをリーダーに置いて、もう一度お試しください。",
        "No card was found. Put the My Number card on the reader and try again."));

    public static Outcome OtherCard { get; } = new(ExitCode.WrongCertificate, new(
        "マイナンバーカードではありません。マイナンバーカードをリーダーに置いてください。",
        "This is no My Number card. Put the My Number card on the reader."));

    public static Outcome NoSigningCertificate { get; } = new(ExitCode.WrongCertificate, new(
        "このカードには署名用電子証明書がありません。市区町村の窓口で発行してください。",
        "There is no signing certificate on this card. Have one issued at a municipal counter."));

    public static Outcome AuthenticationCertificate { get; } = new(ExitCode.WrongCertificate, new(
        "利用者証明用の電子証明書では署名できません。署名用電子証明書の入ったカードをお使いください。",
        "The certificate for user authentication cannot sign. Use a card with a signing certificate."));

    public static Outcome PinLocked { get; } = new(ExitCode.PinLocked, new(
        "暗証番号がロックされています。市区町村の窓口（または対応するコンビニの端末）で初期化してください。何も送っていません。",
        "The PIN is locked. Have it reset at a municipal counter. Nothing was sent."));

    public static Outcome PinWrong(PinTries left) => new(ExitCode.PinWrong, new(
        $"暗証番号が違います。{Texts.Left(left).Ja}確かめてから、もう一度このソフトを実行してください。何も送っていません。",
        $"The PIN is wrong. {Texts.Left(left).En} Make sure of it, then run this program again. Nothing was sent."));

    /// <param name="fault">The PKCS#11 return value, for whoever is asked for help.</param>
    public static Outcome CardFailed(string fault) => new(ExitCode.NoCard, new(
        $"カードを読めませんでした（{fault}）。カードを置き直して、もう一度お試しください。何も送っていません。",
        $"The card could not be read ({fault}). Put it on the reader again and retry. Nothing was sent."));

    public static Outcome Misused(string ja, string en) => new(ExitCode.Misused, new($"{ja}\n{Usage.Ja}", $"{en}\n{Usage.En}"));

    private static Text Usage { get; } = new(
        """

        使い方：sign <署名リンク> --service <市のサービスのアドレス> [--module <PKCS#11モジュール>] [--language ja|en]

          署名リンク  申請の画面に表示される、#の付いたアドレス（「アプリを起動」のリンク、QRコードの中身）
          --service   例：https://shinsei.example.jp　リンクからは決して決まりません。市が配布する版では不要です。
        """,
        """

        Usage: sign <session link> --service <origin of the city's service> [--module <PKCS#11 module>] [--language ja|en]

          session link  the address with a # that the application's page shows (its link to start the app, or the QR code's content)
          --service     such as https://shinsei.example.jp; never taken from the link. Not needed where the city built it in.
        """);
}
