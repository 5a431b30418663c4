using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>Disputes (docs.stripe.com/api/disputes), for reading.</summary>
internal sealed class DisputeApi(Books books)
{
    public object Get(ApiCall call)
    {
        call.Parameters.RefuseUnknown();
        return Disputes(call.Expand).FirstOrDefault(row => row.Id == call.Id)?.Shape ?? throw ApiException.Missing("dispute", call.Id);
    }

    public object List(ApiCall call)
    {
        var (payment, charge) = (call.Parameters.Text("payment_intent"), call.Parameters.Text("charge"));
        var disputes = Disputes(
            call.Expand.Of("data") ?? Expansion.None,
            of => (payment is null || of.Id == payment) && (charge is null || of.Charge?.Id == charge));
        var page = Listing.Page("/v1/disputes", disputes.OrderByDescending(row => row.Created), call.Parameters);
        call.Parameters.RefuseUnknown();
        return page;
    }

    private IEnumerable<Row> Disputes(Expansion expand, Func<Payment, bool>? of = null) => books.Payments.NewestFirst
        .Where(payment => of is null || of(payment))
        .SelectMany(payment => payment.Dispute is { } dispute
            ? new[] { new Row(dispute.Id, dispute.Created, Shapes.Dispute(payment, dispute, expand)) }
            : []);
}
