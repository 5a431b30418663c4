namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>Something that happened, as it is told to the webhook.</summary>
/// <param name="Body">The JSON, the same in each delivery.</param>
internal sealed record StripeEvent(string Id, string Type, DateTimeOffset Created, string Body);

/// <summary>One copy of an event on its way.</summary>
/// <param name="DueAt">Of the next try; null where none will be made.</param>
/// <param name="LastAnswer">The endpoint's status; 0 where it did not answer, null before the first try.</param>
internal sealed record Delivery(string Id, string EventId, DateTimeOffset? DueAt, DeliveryState State, int Tries = 0, int? LastAnswer = null);

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryState
{
    /// <summary>Will be sent.</summary>
    Waiting,

    /// <summary>Kept back until it is released.</summary>
    Held,

    /// <summary>Answered with 2xx.</summary>
    Delivered,

    /// <summary>Lost on the way on purpose, and never tried again.</summary>
    Dropped,

    /// <summary>No try is left.</summary>
    GivenUp,
}

/// <summary>What a request under an idempotency key was answered.</summary>
/// <param name="Fingerprint">Of method, path and parameters.</param>
internal sealed record SavedAnswer(string Key, string Fingerprint, int Status, string Body, DateTimeOffset At)
{
    /// <summary>Stripe forgets keys after a day at the earliest.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromHours(24);
}
