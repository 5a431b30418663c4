using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>Refunds (docs.stripe.com/api/refunds).</summary>
internal sealed class RefundApi(Books books, RefundDesk desk)
{
    public object Create(ApiCall call)
    {
        var payment = Payer(call.Parameters);
        var wanted = call.Parameters.Integer("amount");
        var reason = call.Parameters.OneOf("reason", "duplicate", "fraudulent", "requested_by_customer");
        var metadata = call.Parameters.Metadata("metadata");
        call.Parameters.RefuseUnknown();
        return Shapes.Refund(payment, desk.Refund(payment, Amount(payment, wanted), reason, metadata), call.Expand);
    }

    public object Get(ApiCall call)
    {
        call.Parameters.RefuseUnknown();
        return Refunds(books.Payments.All, call.Expand).FirstOrDefault(row => row.Id == call.Id)?.Shape
            ?? throw ApiException.Missing("refund", call.Id);
    }

    public object List(ApiCall call)
    {
        var payment = call.Parameters.Text("payment_intent");
        var charge = call.Parameters.Text("charge");
        var payments = payment is null
            ? books.Payments.NewestFirst.Where(other => charge is null || other.Charge?.Id == charge)
            : books.Payments.Find(payment, out var only) ? [only] : throw ApiException.Missing("payment_intent", payment, "payment_intent");
        var expand = call.Expand.Of("data") ?? Expansion.None;
        var page = Listing.Page("/v1/refunds", Refunds(payments, expand).OrderByDescending(row => row.Created), call.Parameters);
        call.Parameters.RefuseUnknown();
        return page;
    }

    private Payment Payer(Parameters parameters)
    {
        var (intent, charge) = (parameters.Text("payment_intent"), parameters.Text("charge"));
        if (intent is null && charge is null)
            throw new ApiException("One of the following params should be provided for this request: payment_intent or charge.");
        var kind = intent is null ? "charge" : "payment_intent";
        if (!books.Payments.Find(intent ?? books.Payments.NewestFirst.FirstOrDefault(other => other.Charge?.Id == charge)?.Id, out var payment))
            throw ApiException.Missing(kind, intent ?? charge, kind);
        return payment.Charge is not null ? payment : throw new ApiException(
            $"This PaymentIntent ({payment.Id}) does not have a successful charge to refund.", "payment_intent_unexpected_state", "payment_intent")
        { WasCarriedOut = true };
    }

    private static long Amount(Payment payment, long? wanted)
    {
        var left = payment.Amount - payment.Refunded;
        if (payment.IsContested)
            throw Refused($"Charge {payment.Charge!.Id} has been charged back; cannot issue a refund.", "charge_disputed");
        if (left == 0)
            throw Refused($"Charge {payment.Charge!.Id} has already been refunded.", "charge_already_refunded");
        if (wanted is < 1)
            throw new ApiException("Invalid positive integer", "parameter_invalid_integer", "amount");
        return wanted is null || wanted <= left
            ? wanted ?? left
            : throw Refused($"Refund amount (¥{wanted}) is greater than unrefunded amount on charge (¥{left})", "amount_too_large", "amount");
    }

    private static ApiException Refused(string message, string code, string? parameter = null) => new(message, code, parameter) { WasCarriedOut = true };

    private static IEnumerable<Row> Refunds(IEnumerable<Payment> payments, Expansion expand) => payments.SelectMany(
        payment => payment.Refunds.Reverse().Select(refund => new Row(refund.Id, refund.Created, Shapes.Refund(payment, refund, expand))));
}
