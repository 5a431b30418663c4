namespace IseWorkflow.Local.Stripe.Till;

/// <summary>A card of Stripe's published test numbers (docs.stripe.com/testing).</summary>
/// <param name="Number">Digits only.</param>
/// <param name="Decline">Stripe's decline code; null where it is charged.</param>
/// <param name="Quirk">What happens after it was charged.</param>
internal sealed record TestCard(
    string Number, string Brand, string NoteJa, string NoteEn, string? Decline = null, bool AsksForChallenge = false, string? Quirk = null)
{
    /// <summary>Contested as soon as it was charged.</summary>
    public const string Disputed = "disputed";

    /// <summary>Its refund is on its way first.</summary>
    public const string RefundPending = "refund_pending";

    /// <summary>Its refund goes through, and comes back later.</summary>
    public const string RefundFails = "refund_fails";

    private const string Visa = "visa";
    private const string Mastercard = "mastercard";
    private const string Amex = "amex";

    public static IReadOnlyList<TestCard> All { get; } =
    [
        new("4242424242424242", Visa, "成功", "succeeds"),
        new("5555555555554444", Mastercard, "成功", "succeeds"),
        new("378282246310005", Amex, "成功（セキュリティコードは4桁）", "succeeds (security code of 4 digits)"),
        new("3566002020360505", "jcb", "成功", "succeeds"),
        new("3056930009020004", "diners", "成功", "succeeds"),
        new("36227206271667", "diners", "成功（14桁）", "succeeds (14 digits)"),
        new("6011111111111117", "discover", "成功（5ブランド以外）", "succeeds (not one of the five brands)"),
        new("6200000000000005", "unionpay", "成功（5ブランド以外）", "succeeds (not one of the five brands)"),
        new("4000000000003220", Visa, "3Dセキュアの本人認証", "asks for 3-D Secure", AsksForChallenge: true),
        new("4000002500003155", Visa, "3Dセキュアの本人認証", "asks for 3-D Secure", AsksForChallenge: true),
        new("4000000000000002", Visa, "拒否", "is declined", CardProblem.Declined),
        new("4000000000009995", Visa, "残高不足", "has insufficient funds", "insufficient_funds"),
        new("4000000000009987", Visa, "紛失カード", "is a lost card", "lost_card"),
        new("4000000000000069", Visa, "有効期限切れ", "has expired", "expired_card"),
        new("4000000000000127", Visa, "セキュリティコード相違", "has another security code", "incorrect_cvc"),
        new("4000000000000119", Visa, "処理エラー", "fails in processing", "processing_error"),
        new("4000000000000259", Visa, "成功、のちに不審請求の申請", "succeeds, is disputed later", Quirk: Disputed),
        new("4000000000007726", Visa, "成功、返金は保留から完了", "succeeds, its refund is pending first", Quirk: RefundPending),
        new("4000000000005126", Visa, "成功、返金は後で失敗", "succeeds, its refund fails later", Quirk: RefundFails),
    ];

    /// <summary>As <c>brands_blocked</c> names it: the networks of Discover, Diners, JCB and UnionPay are one.</summary>
    public string BrandGroup => Brand switch
    {
        Amex => "american_express",
        Visa or Mastercard => Brand,
        _ => "discover_global_network",
    };

    /// <summary>Any security code of the brand's length will do.</summary>
    public string AnyCvc => Brand == Amex ? "1234" : "123";

    public static TestCard? Find(string number) => All.FirstOrDefault(card => card.Number == number);
}
