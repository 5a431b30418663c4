using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>Why a payment cannot be begun.</summary>
public static class PaymentRefusals
{
    public static Refusal OnItsWay { get; } = Refusal.Conflict(
        "payment_processing",
        "お支払いの手続きを受け付けて、確認しています。もう一度支払わないでください。確認ができたら、メールでお知らせします。",
        "Your payment is on its way. Please do not pay again; we mail you when it has arrived.");

    public static Refusal Over { get; } = Refusal.Gone(
        "payment_expired",
        "お支払いの期限が過ぎました。必要なときは、もう一度申請してください。",
        "The time to pay is over. If you still need it, apply again.");

    public static Refusal MethodNotOffered { get; } = Refusal.Invalid(
        "payment_method_not_offered",
        "この手続きでは、その支払方法を利用できません。表示されている方法から選択してください。",
        "You cannot pay in this way here. Choose one of those shown.");

    public static Refusal TooManyPages { get; } = new(
        "too_many_payment_pages",
        RefusalKind.TooMany,
        new(
            "お支払いの画面を開き直した回数が、1日の上限に達しました。お支払いは行われていません。明日以降に、もう一度お試しください。お急ぎのときは、担当課にご連絡ください。",
            "The payment page was opened anew too often today. Nothing was paid. Try again tomorrow or later, or call the department if it is urgent."));

    public static Refusal ProviderDown { get; } = new(
        "payment_provider_unavailable",
        RefusalKind.Unavailable,
        new(
            "決済事業者に接続できませんでした。お支払いは行われていません。しばらくしてから、もう一度ボタンを押してください。",
            "The payment provider does not answer. Nothing was paid. Please press the button again in a while."));

    /// <summary>Why nothing can be paid as it stands; null where it can.</summary>
    public static Refusal? Of(PaymentStatus status) => status switch
    {
        PaymentStatus.Payable => null,
        PaymentStatus.Paid => LifecycleRefusals.AlreadyPaid,
        PaymentStatus.Processing => OnItsWay,
        PaymentStatus.Superseded => LifecycleRefusals.FeeSuperseded,
        PaymentStatus.Expired => Over,
        PaymentStatus.Ended => LifecycleRefusals.NothingDue,
        _ => LifecycleRefusals.Ended,
    };
}
