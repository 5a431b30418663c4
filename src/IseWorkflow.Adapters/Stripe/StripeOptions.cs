namespace IseWorkflow.Adapters.Stripe;

/// <summary>The city's account at Stripe: section <c>Stripe</c>.</summary>
public sealed record StripeOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Stripe";

    /// <summary>Where Stripe is.</summary>
    public static Uri DefaultApiBase { get; } = new("https://api.stripe.com");

    /// <summary>
    /// Secret or restricted key, such as <c>sk_test_…</c>. A restricted one has to write Checkout Sessions and refunds, and read charges,
    /// PaymentIntents and disputes.
    /// </summary>
    public string ApiKey { get; init; } = "";

    /// <summary>Whether the key moves real money.</summary>
    internal bool IsLive => ApiKey.StartsWith("sk_live_", StringComparison.Ordinal) || ApiKey.StartsWith("rk_live_", StringComparison.Ordinal);

    /// <summary>Of the webhook endpoint, <c>whsec_…</c>.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>Another address than Stripe's: a stand-in's, or a proxy's. Takes no live key.</summary>
    public Uri ApiBase { get; init; } = DefaultApiBase;

    /// <summary>
    /// Stands in the metadata of all that is ours. Tells it from other products on the same account, so two deployments that share an account
    /// have two tags, and a tag never changes.
    /// </summary>
    public string AppTag { get; init; } = "ise-smart-shinsei";

    /// <summary>What stands on the card's statement after the account's name.</summary>
    public StatementDescriptorOptions StatementDescriptor { get; init; } = new();

    /// <summary>
    /// True where the account mails receipts (Dashboard, Settings, Customer emails). No request can switch that on without naming an address,
    /// so this only lets the payment page say that a receipt will come.
    /// </summary>
    public bool ReceiptMail { get; init; }

    /// <summary>
    /// Card brands that the account cannot take (<c>visa</c>, <c>mastercard</c>, <c>american_express</c>, <c>discover_global_network</c>).
    /// Stripe blocks JCB and Diners only together, and Discover and UnionPay with them, so the five brands of the city mean: none.
    /// </summary>
    public IReadOnlyList<string> BlockedBrands { get; init; } = [];

    /// <summary>For one try of one request; there are two tries. A citizen waits.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(8);
}

/// <summary>Section <c>Stripe:StatementDescriptor</c>; what is null is left to the account.</summary>
public sealed record StatementDescriptorOptions
{
    /// <summary>Latin letters, digits and spaces.</summary>
    public string? Suffix { get; init; }

    public string? SuffixKana { get; init; }

    public string? SuffixKanji { get; init; }
}
