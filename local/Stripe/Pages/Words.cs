using System.Globalization;
using IseWorkflow.Local.Stripe.Till;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>What the payment page says, in the session's language.</summary>
internal sealed record Words(bool IsEnglish)
{
    public string Language => IsEnglish ? "en" : "ja";

    public string this[string ja, string en] => IsEnglish ? en : ja;

    public string Training => this["これは練習用の決済ページです。お金は動きません。本物のカード番号は入力しないでください。",
        "This is a payment page for training. No money moves. Do not enter a real card number."];

    public static string Yen(long amount) => string.Create(CultureInfo.InvariantCulture, $"¥{amount:N0}");

    /// <summary>In Japan, to the minute.</summary>
    public string Time(DateTimeOffset time)
    {
        var japan = time.ToOffset(TimeSpan.FromHours(9));
        return IsEnglish
            ? japan.ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB"))
            : japan.ToString("yyyy年M月d日 H時mm分", CultureInfo.InvariantCulture);
    }

    /// <summary>Why a card was not charged, and what to do.</summary>
    public string Problem(string problem) => problem switch
    {
        CardProblem.EmailInvalid => this["メールアドレスを正しく入力してください。", "Enter a mail address."],
        CardProblem.NumberInvalid => this["カード番号が正しくありません。番号を確認してください。", "The card number is not valid. Check it."],
        CardProblem.NotATestCard => this[
            "練習用のカード番号ではありません。「練習用カード」から選んでください。", "This is not a test card. Choose one of the test cards below."],
        CardProblem.ExpiryInvalid => this["有効期限が正しくないか、過ぎています。「12/34」のように入力してください。", "The expiry date is not valid or has passed. Enter it as in 12/34."],
        CardProblem.CvcInvalid => this["セキュリティコードの桁数が正しくありません。", "The security code does not have the right number of digits."],
        CardProblem.NameMissing => this["カードの名義を入力してください。", "Enter the name on the card."],
        CardProblem.BrandBlocked => this["このブランドのカードは使えません。別のカードをお試しください。", "Cards of this brand are not accepted. Try another card."],
        CardProblem.ChallengeFailed => this["本人認証ができませんでした。別のカードをお試しください。", "The card could not be authenticated. Try another card."],
        "insufficient_funds" => this["カードの残高または利用枠が足りません。別のカードをお試しください。", "The card has insufficient funds. Try another card."],
        "expired_card" => this["カードの有効期限が切れています。別のカードをお試しください。", "The card has expired. Try another card."],
        "incorrect_cvc" => this["セキュリティコードが違います。", "The security code is incorrect."],
        "processing_error" => this["処理中にエラーが起きました。少し待って、もう一度お試しください。", "An error occurred while processing the card. Wait a little and try again."],
        _ => this["カードが拒否されました。別のカードをお試しください。", "The card was declined. Try another card."],
    };
}
