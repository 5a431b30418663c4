namespace IseWorkflow.Core.Payments;

/// <summary>Why the lines that staff entered are refused.</summary>
internal static class FeeRefusals
{
    /// <summary>Carries a refusal for each line concerned.</summary>
    public static Refusal Invalid { get; } = Refusal.Invalid(
        "fee_invalid",
        "手数料の入力に誤りがあります。各行のメッセージを確認して修正してください。",
        "The fee cannot be taken. Read the message at each line and correct it.");

    public static Refusal TooManyLines { get; } = Refusal.Invalid(
        "fee_too_many_lines",
        $"手数料の行は{FeeEntry.MostLines}行までです。行をまとめてください。",
        $"A fee has at most {FeeEntry.MostLines} lines. Put lines together.");

    public static Refusal UnknownCode { get; } = Refusal.Invalid(
        "fee_code_unknown",
        "この手続にない手数料の種類です。表示されている種類から選択してください。",
        "The procedure has no such kind of fee. Choose one of those shown.");

    public static Refusal CodeTwice(LocalizedText label) => Refusal.Invalid(
        "fee_code_twice",
        $"「{label.Ja}」が2行あります。1行にまとめてください。",
        $"“{label.En}” stands in two lines. Put them into one.");

    public static Refusal LineMissing(LocalizedText label) => Refusal.Invalid(
        "fee_line_missing",
        $"「{label.Ja}」の行がありません。徴収しない場合は、行を残して単価を0円にし、理由を入力してください。",
        $"The line “{label.En}” is missing. To waive it, keep the line, set its price to 0 and enter the reason.");

    public static Refusal NotInYen(LocalizedText label) => Refusal.Invalid(
        "fee_not_in_yen",
        $"「{label.Ja}」の単価は円で入力してください。他の通貨では徴収できません。",
        $"Enter the price of “{label.En}” in yen. No other currency is taken.");

    public static Refusal QuantityOutOfRange(LocalizedText label, int most) => Refusal.Invalid(
        "fee_quantity_out_of_range",
        $"「{label.Ja}」の数量は1から{most}までの整数で入力してください。",
        $"Enter a whole number from 1 to {most} as the quantity of “{label.En}”.");

    public static Refusal ReasonMissing(LocalizedText label) => Refusal.Invalid(
        "fee_reason_required",
        $"「{label.Ja}」を変更した理由を入力してください。理由は申請者に表示されます。",
        $"Enter why “{label.En}” was changed. The applicant reads the reason.");

    public static Refusal ReasonTooLong(LocalizedText label, int most) => Refusal.Invalid(
        "fee_reason_too_long",
        $"「{label.Ja}」の理由は{most}文字以内で入力してください。",
        $"Enter the reason for “{label.En}” in {most} characters or fewer.");

    public static Refusal TotalTooLow(int least) => Refusal.Invalid(
        "fee_total_too_low",
        $"手数料の合計が{least}円未満のため、支払いを受け付けられません。徴収しない場合は、合計を0円にしてください。",
        $"A total below {least} yen cannot be paid. To ask for nothing, bring the total to 0.");

    public static Refusal TotalTooHigh(Yen most) => Refusal.Invalid(
        "fee_total_too_high",
        $"手数料の合計が上限の{most}円を超えています。単価と数量を確認してください。",
        $"The total is above the limit of {most} yen. Check prices and quantities.");
}
