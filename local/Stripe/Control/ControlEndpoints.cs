using IseWorkflow.Local.Stripe.Api;
using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;
using IseWorkflow.Local.Stripe.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Local.Stripe.Control;

/// <summary>What Stripe has no API for: makes things go wrong, lets time pass, and tells what really happened.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/_standin");
        control.MapGet("/ledger", (Counter counter, Books books) => counter.Serve(() => LedgerView.Of(books)));
        control.MapPost("/konbini", PayOrExpireVoucher);
        control.MapPost("/disputes", Dispute);
        control.MapPost("/refunds", Refund);
        control.MapPost("/clock", PutForward);
        control.MapPost("/api", Misbehave);
        control.MapWebhooks();
    }

    /// <param name="Payment">The PaymentIntent.</param>
    /// <param name="Outcome"><c>paid</c> or <c>expired</c>.</param>
    internal sealed record KonbiniOrder(string Payment, string Outcome);

    /// <param name="Outcome"><c>opened</c>, <c>won</c> or <c>lost</c>.</param>
    internal sealed record DisputeOrder(string Payment, string Outcome);

    /// <param name="Payment">Given back as from Stripe's dashboard, with no metadata; null only sets the outcome.</param>
    /// <param name="Amount">Yen; null is all that is left.</param>
    /// <param name="Outcome">Of the next refunds: <c>succeeded</c>, <c>pending</c>, <c>failed</c>; null leaves it to the card.</param>
    internal sealed record RefundOrder(string? Payment, long? Amount, string? Outcome);

    internal sealed record ClockOrder(long AdvanceSeconds);

    /// <param name="Status">Answered to every request; null works as usual.</param>
    /// <param name="DelayMilliseconds">Between work and answer.</param>
    internal sealed record ApiOrder(int? Status, int DelayMilliseconds = 0);

    private static Results<NoContent, NotFound> PayOrExpireVoucher(KonbiniOrder order, Counter counter, Books books, KonbiniDesk desk) =>
        WithPayment(order.Payment, counter, books, payment =>
        {
            if (order.Outcome == "paid")
                desk.Pay(payment);
            else
                desk.RunOut(payment.Id);
        });

    private static Results<NoContent, NotFound> Dispute(DisputeOrder order, Counter counter, Books books, DisputeDesk desk) =>
        WithPayment(order.Payment, counter, books, payment =>
        {
            if (order.Outcome == "opened")
                desk.Open(payment);
            else
                desk.Close(payment, isWon: order.Outcome == "won");
        });

    private static Results<NoContent, NotFound> Refund(RefundOrder order, Counter counter, Books books, RefundDesk desk)
    {
        counter.Serve(() => { desk.Outcome = Enum.TryParse<RefundState>(order.Outcome, ignoreCase: true, out var outcome) ? outcome : null; });
        return order.Payment is null ? TypedResults.NoContent() : WithPayment(order.Payment, counter, books, payment =>
        {
            var amount = Math.Min(order.Amount ?? payment.Amount, payment.Refundable);
            if (amount > 0)
                desk.Refund(payment, amount, null, new Dictionary<string, string>());
        });
    }

    private static NoContent PutForward(ClockOrder order, Counter counter, StandInClock clock, Postman postman)
    {
        clock.Advance(TimeSpan.FromSeconds(order.AdvanceSeconds));
        counter.Serve(() => { });
        postman.Wake();
        return TypedResults.NoContent();
    }

    private static NoContent Misbehave(ApiOrder order, Counter counter, ApiBehaviour behaviour)
    {
        counter.Serve(() => (behaviour.Outage, behaviour.Delay) = (order.Status, TimeSpan.FromMilliseconds(order.DelayMilliseconds)));
        return TypedResults.NoContent();
    }

    private static Results<NoContent, NotFound> WithPayment(string id, Counter counter, Books books, Action<Payment> act) =>
        counter.Serve<Results<NoContent, NotFound>>(() =>
        {
            if (!books.Payments.Find(id, out var payment))
                return TypedResults.NotFound();
            act(payment);
            return TypedResults.NoContent();
        });
}
