namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>A row as it stands in the journal; exactly one of these is there.</summary>
internal sealed record Entry(
    CheckoutSession? Session = null, Payment? Payment = null, StripeEvent? Event = null, Delivery? Delivery = null, SavedAnswer? Answer = null);
