using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>Where the citizen goes after paying.</summary>
internal static class SuccessUrl
{
    public static string Of(CheckoutSession session) =>
        session.SuccessUrl.Replace("{CHECKOUT_SESSION_ID}", session.Id, StringComparison.Ordinal);
}
