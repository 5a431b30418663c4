namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>A Checkout Session, as far as the service orders one.</summary>
internal sealed record CheckoutSession
{
    public required string Id { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required IReadOnlyList<SessionLine> Lines { get; init; }

    public required string SuccessUrl { get; init; }

    public string? CancelUrl { get; init; }

    /// <summary><c>ja</c>, <c>en</c>, or <c>auto</c>: the browser's.</summary>
    public string Locale { get; init; } = "auto";

    public SessionStatus Status { get; init; } = SessionStatus.Open;

    /// <summary><c>card</c>, <c>konbini</c>.</summary>
    public IReadOnlyList<string> Methods { get; init; } = ["card"];

    public IReadOnlyList<string> BlockedBrands { get; init; } = [];

    public int KonbiniDays { get; init; } = 3;

    public string? SubmitMessage { get; init; }

    public string? ClientReferenceId { get; init; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = NoMetadata;

    /// <summary>What the payment takes over.</summary>
    public IReadOnlyDictionary<string, string> PaymentMetadata { get; init; } = NoMetadata;

    public string? PaymentDescription { get; init; }

    /// <summary>Of the payment, which begins with the first try.</summary>
    public string? PaymentId { get; init; }

    public long Total => Lines.Sum(line => line.UnitAmount * line.Quantity);

    private static readonly IReadOnlyDictionary<string, string> NoMetadata = new Dictionary<string, string>();
}

/// <summary>A line of a session, in yen.</summary>
internal sealed record SessionLine(string Name, long UnitAmount, long Quantity);

/// <summary>Stripe's <c>status</c> of a session.</summary>
internal enum SessionStatus
{
    Open,
    Complete,
    Expired,
}
