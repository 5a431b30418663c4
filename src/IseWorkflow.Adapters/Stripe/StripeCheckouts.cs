using IseWorkflow.Core.Payments;
using Stripe.Checkout;
using Charge = IseWorkflow.Core.Payments.Charge;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Reads a Checkout Session.</summary>
internal static class StripeCheckouts
{
    /// <summary>What has to come with a session so that it can be read.</summary>
    public static List<string> Expansions => ["payment_intent.latest_charge"];

    /// <exception cref="PaymentProviderException">The answer does not say what it has to.</exception>
    public static ProviderCheckout Read(Session session)
    {
        var status = StatusOf(session);
        var charge = status == CheckoutStatus.Paid ? ChargeOf(session) : null;
        return new(session.Id, status, Address(session.Url ?? VoucherOf(session)), Utc(session.ExpiresAt), charge);
    }

    /// <summary>As an event tells it, which carries the session alone.</summary>
    /// <param name="at">When it happened: where the session is paid, that was the payment.</param>
    public static ProviderCheckout Read(Session session, CheckoutStatus status, DateTimeOffset at)
    {
        var charge = status == CheckoutStatus.Paid ? new Charge(session.PaymentIntentId, Amount(session.AmountTotal, session.Currency), at) : null;
        return new(session.Id, status, Address(session.Url), Utc(session.ExpiresAt), charge);
    }

    /// <summary>In yen, and no more than the highest amount there is here.</summary>
    public static bool IsAmount(long? amount, string? currency) =>
        currency == SessionOrder.Currency && Yen.From(amount ?? -1).Is(out _, out _);

    /// <exception cref="PaymentProviderException">Not in yen, or not an amount of ours.</exception>
    public static Yen Amount(long? amount, string? currency) =>
        IsAmount(amount, currency)
            ? Yen.Of(amount!.Value)
            : throw new PaymentProviderException($"Stripe tells an amount that is not ours ({amount} {currency}).");

    /// <summary>Stripe's times are in UTC, to the second.</summary>
    public static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static CheckoutStatus StatusOf(Session session) => session switch
    {
        { Status: "open" } => CheckoutStatus.Open,
        { Status: "expired" } => CheckoutStatus.Expired,
        { Status: "complete", PaymentStatus: "paid" } => CheckoutStatus.Paid,
        // The store's voucher ran out: the payment is back where it began, and the session cannot be used again.
        { Status: "complete", PaymentIntent.Status: "requires_payment_method" or "canceled" } => CheckoutStatus.Expired,
        { Status: "complete" } => CheckoutStatus.Processing,
        _ => throw new PaymentProviderException($"Stripe tells a session's status that is unknown ({session.Status})."),
    };

    private static string? VoucherOf(Session session) => session.PaymentIntent?.NextAction?.KonbiniDisplayDetails?.HostedVoucherUrl;

    private static Charge ChargeOf(Session session)
    {
        var payment = session.PaymentIntent ?? throw new PaymentProviderException("Stripe tells a paid session without its payment.");
        return new(payment.Id, Amount(payment.AmountReceived, payment.Currency), Utc(payment.LatestCharge?.Created ?? payment.Created));
    }

    private static Uri? Address(string? url) => url is null ? null : new Uri(url);
}
