namespace IseWorkflow.Core.Payments;

/// <summary>
/// A checkout that we opened, or are about to open, at the payment provider. It is written before the provider is called, so that a repeat
/// after a crash asks for the same one; and a citizen is only sent to one that is written with its address.
/// </summary>
/// <param name="FeeRevision">The fee that it asks.</param>
/// <param name="Attempt">Counts the checkouts of the revision, from 1.</param>
/// <param name="SessionId">The provider's id; null while it is being opened.</param>
/// <param name="Url">Where the citizen pays; null while it is being opened.</param>
/// <param name="OpenedAt">When it was written first.</param>
/// <param name="Status">As last heard from the provider.</param>
public sealed record Checkout(
    int FeeRevision,
    int Attempt,
    PaymentMethod Method,
    string? SessionId,
    Uri? Url,
    Yen Amount,
    DateTimeOffset OpenedAt,
    DateTimeOffset ExpiresAt,
    CheckoutStatus Status)
{
    /// <summary>Nothing can come of it any more.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOver => Status is CheckoutStatus.Paid or CheckoutStatus.Expired;
}
