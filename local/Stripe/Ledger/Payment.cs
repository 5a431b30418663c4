namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>A PaymentIntent with all that happened to it: its charges, refunds and dispute.</summary>
internal sealed record Payment
{
    public required string Id { get; init; }

    public required string SessionId { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required long Amount { get; init; }

    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public string? Description { get; init; }

    public PaymentStatus Status { get; init; } = PaymentStatus.RequiresPaymentMethod;

    /// <summary>The card last tried; null for a convenience store.</summary>
    public PayingCard? Card { get; init; }

    /// <summary>The store's voucher, where one was printed.</summary>
    public Voucher? Voucher { get; init; }

    /// <summary>The charge that went through.</summary>
    public Charge? Charge { get; init; }

    public IReadOnlyList<FailedCharge> FailedCharges { get; init; } = [];

    public IReadOnlyList<Refund> Refunds { get; init; } = [];

    public Dispute? Dispute { get; init; }

    /// <summary>What was given back or is on its way; a refund that failed is with the city again.</summary>
    public long Refunded => Refunds.Where(refund => refund.Status != RefundState.Failed).Sum(refund => refund.Amount);

    /// <summary>While it is contested, and once that is lost, nothing of it can be refunded.</summary>
    public bool IsContested => Dispute is { Status: "needs_response" or "lost" };

    /// <summary>What a refund may give back.</summary>
    public long Refundable => Charge is null || IsContested ? 0 : Amount - Refunded;

    /// <summary>What the card's bank took back.</summary>
    public long ChargedBack => Dispute is { Status: "lost" } dispute ? dispute.Amount : 0;

    public Payment With(Refund refund) => this with { Refunds = [.. Refunds.Where(other => other.Id != refund.Id), refund] };
}

/// <summary>Stripe's <c>status</c> of a PaymentIntent.</summary>
internal enum PaymentStatus
{
    RequiresPaymentMethod,
    RequiresAction,
    Succeeded,
    Canceled,
}

/// <summary>What is kept of a card: never its number.</summary>
/// <param name="Quirk">What Stripe's test card does after it was charged.</param>
internal sealed record PayingCard(string Brand, string Last4, string? Quirk);

/// <summary>What is paid at the counter of a convenience store until the end of a day.</summary>
internal sealed record Voucher(string Number, DateTimeOffset Until);

/// <summary>Money taken.</summary>
internal sealed record Charge(string Id, DateTimeOffset Created);

/// <summary>A try that the card's issuer refused.</summary>
internal sealed record FailedCharge(string Id, DateTimeOffset Created, string Code);

/// <summary>Money given back, or on its way.</summary>
/// <param name="SettlesAt">When it changes by itself; null where it does not.</param>
/// <param name="SettlesTo">Into what.</param>
internal sealed record Refund(
    string Id, DateTimeOffset Created, long Amount, RefundState Status, string? Reason, IReadOnlyDictionary<string, string> Metadata,
    DateTimeOffset? SettlesAt = null, RefundState? SettlesTo = null);

/// <summary>Stripe's <c>status</c> of a refund.</summary>
internal enum RefundState
{
    Pending,
    RequiresAction,
    Succeeded,
    Failed,
}

/// <summary>A contested payment.</summary>
/// <param name="Status">Stripe's: <c>needs_response</c>, <c>won</c>, <c>lost</c>.</param>
internal sealed record Dispute(string Id, DateTimeOffset Created, long Amount, string Status);
