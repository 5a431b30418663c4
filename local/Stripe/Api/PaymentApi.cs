using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>PaymentIntents and charges (docs.stripe.com/api/payment_intents, docs.stripe.com/api/charges), for reading.</summary>
internal sealed class PaymentApi(Books books)
{
    public object GetIntent(ApiCall call)
    {
        call.Parameters.RefuseUnknown();
        return books.Payments.Find(call.Id, out var payment)
            ? Shapes.Intent(payment, call.Expand)
            : throw ApiException.Missing("payment_intent", call.Id, "intent");
    }

    public object ListIntents(ApiCall call)
    {
        var expand = call.Expand.Of("data") ?? Expansion.None;
        var payments = books.Payments.NewestFirst.Select(payment => new Row(payment.Id, payment.Created, Shapes.Intent(payment, expand)));
        var page = Listing.Page("/v1/payment_intents", payments, call.Parameters);
        call.Parameters.RefuseUnknown();
        return page;
    }

    public object GetCharge(ApiCall call)
    {
        call.Parameters.RefuseUnknown();
        return Charges().FirstOrDefault(row => row.Id == call.Id)?.Shape ?? throw ApiException.Missing("charge", call.Id);
    }

    public object ListCharges(ApiCall call)
    {
        var payment = call.Parameters.Text("payment_intent");
        var charges = Charges(payment).OrderByDescending(row => row.Created);
        var page = Listing.Page("/v1/charges", charges, call.Parameters);
        call.Parameters.RefuseUnknown();
        return page;
    }

    private IEnumerable<Row> Charges(string? paymentId = null) =>
        books.Payments.NewestFirst.Where(payment => paymentId is null || payment.Id == paymentId).SelectMany(Charges);

    private static IEnumerable<Row> Charges(Payment payment)
    {
        if (payment.Charge is { } charge)
            yield return new(charge.Id, charge.Created, Shapes.Charge(payment));
        foreach (var failed in payment.FailedCharges.Reverse())
            yield return new(failed.Id, failed.Created, Shapes.Charge(payment, failed));
    }
}
