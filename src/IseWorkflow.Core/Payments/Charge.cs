namespace IseWorkflow.Core.Payments;

/// <summary>A payment that went through and counts for the application.</summary>
/// <param name="PaymentId">The provider's id of the payment (Stripe: the PaymentIntent).</param>
/// <param name="Amount">What was charged.</param>
/// <param name="PaidAt">When the provider took it.</param>
public sealed record Charge(string PaymentId, Yen Amount, DateTimeOffset PaidAt);
