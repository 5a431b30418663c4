namespace IseWorkflow.Local.Stripe.Till;

/// <summary>What came of a card. Closed hierarchy.</summary>
internal abstract record CardAnswer
{
    public sealed record Paid : CardAnswer;

    /// <summary>The issuer asks the card's holder first (3-D Secure).</summary>
    public sealed record Challenged : CardAnswer;

    /// <param name="Problem">One of <see cref="CardProblem"/>, or Stripe's decline code.</param>
    public sealed record Refused(string Problem) : CardAnswer;
}

/// <summary>Why a card was not charged.</summary>
internal static class CardProblem
{
    public const string NumberInvalid = "incorrect_number";
    public const string NotATestCard = "test_mode_live_card";
    public const string ExpiryInvalid = "invalid_expiry";
    public const string CvcInvalid = "invalid_cvc";
    public const string EmailInvalid = "email_invalid";
    public const string NameMissing = "name_missing";
    public const string BrandBlocked = "brand_blocked";
    public const string Declined = "generic_decline";
    public const string ChallengeFailed = "authentication_failure";
}
