namespace IseWorkflow.Core.Payments;

/// <summary>A checkout that we opened at the payment provider.</summary>
/// <param name="FeeRevision">The fee that it asks.</param>
/// <param name="Attempt">Counts the checkouts of the revision, from 1.</param>
/// <param name="SessionId">The provider's id.</param>
/// <param name="Url">Where the citizen pays.</param>
/// <param name="Status">As last heard from the provider.</param>
public sealed record Checkout(
    int FeeRevision, int Attempt, string SessionId, Uri Url, Yen Amount, DateTimeOffset OpenedAt, DateTimeOffset ExpiresAt, CheckoutStatus Status);
