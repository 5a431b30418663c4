using System.Globalization;
using System.Security.Cryptography;
using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Webhooks;

namespace IseWorkflow.Local.Stripe.Till;

/// <summary>Prints vouchers for the convenience store, and takes the cash there.</summary>
internal sealed class KonbiniDesk(Books books, SessionDesk sessions, EventDesk events, StripeIds ids, StandInClock clock)
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public event Action<Payment>? Printed;

    /// <param name="session">Open, as just found.</param>
    public Payment Print(CheckoutSession session)
    {
        var payment = sessions.PaymentOf(session, clock.GetUtcNow()) with
        {
            Status = PaymentStatus.RequiresAction,
            Card = null,
            Voucher = new(RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture), EndOf(session.KonbiniDays)),
        };
        books.Put(payment);
        events.Tell("checkout.session.completed", sessions.Complete(payment));
        Printed?.Invoke(payment);
        return payment;
    }

    /// <summary>Cash at the counter. Nothing where it was paid or has run out.</summary>
    public void Pay(Payment payment)
    {
        if (payment is not { Voucher: not null, Status: PaymentStatus.RequiresAction })
            return;
        var paid = payment with { Status = PaymentStatus.Succeeded, Charge = new(ids.Charge(), clock.GetUtcNow()) };
        books.Put(paid);
        events.Tell("checkout.session.async_payment_succeeded", sessions.Complete(paid));
    }

    public void RunOut(string paymentId)
    {
        if (!books.Payments.Find(paymentId, out var payment) || payment is not { Voucher: not null, Status: PaymentStatus.RequiresAction })
            return;
        var unpaid = payment with { Status = PaymentStatus.RequiresPaymentMethod };
        books.Put(unpaid);
        events.Tell("checkout.session.async_payment_failed", sessions.Complete(unpaid));
    }

    /// <summary>23:59:59 in Japan, so many days from today.</summary>
    private DateTimeOffset EndOf(int days)
    {
        var today = clock.GetUtcNow().ToOffset(Japan).Date;
        return new DateTimeOffset(today.AddDays(days + 1), Japan).AddSeconds(-1).ToUniversalTime();
    }
}
