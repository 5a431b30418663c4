using IseWorkflow.Core.Payments;
using Stripe.Checkout;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>
/// Whether and until when a convenience store takes the money. Stripe counts whole days from the one on which the voucher is printed and
/// ends at 23:59:59 in Japan (<c>expires_after_days</c>, 1 to 60).
/// </summary>
internal static class KonbiniTerms
{
    /// <summary>Stripe's limits of a payment at a convenience store, in yen.</summary>
    private const int Least = 120;
    private const int Most = 300_000;

    private const int MostDays = 60;

    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <param name="sessionEnd">The last moment at which a voucher can be printed: counted from there, none outlives the order's last day.</param>
    /// <returns>Null where the order, its amount or its last day leave no room.</returns>
    public static SessionPaymentMethodOptionsKonbiniOptions? Of(CheckoutOrder order, DateTimeOffset sessionEnd)
    {
        if (order.KonbiniUntil is not { } until || order.Total.Amount is < Least or > Most)
            return null;
        var days = until.DayNumber - DateOnly.FromDateTime(sessionEnd.ToOffset(Japan).Date).DayNumber;
        return days < 1 ? null : new() { ExpiresAfterDays = Math.Min(days, MostDays) };
    }
}
