using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>Checkout Sessions (docs.stripe.com/api/checkout/sessions).</summary>
internal sealed class SessionApi(Books books, SessionDesk desk, StripeIds ids, StandInClock clock)
{
    public object Create(ApiCall call)
    {
        var session = SessionRequest.Read(call.Parameters, ids.Session(), clock.GetUtcNow());
        call.Parameters.RefuseUnknown();
        desk.Open(session);
        return Shape(session, call.Expand, call.Site);
    }

    public object Get(ApiCall call)
    {
        call.Parameters.RefuseUnknown();
        return Shape(Find(call.Id), call.Expand, call.Site);
    }

    public object Expire(ApiCall call)
    {
        call.Parameters.RefuseUnknown();
        var session = Find(call.Id);
        if (session.Status == SessionStatus.Open)
            return Shape(desk.Expire(session), call.Expand, call.Site);
        throw new ApiException(
            $"Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `{session.Status.Snake()}`.")
        { WasCarriedOut = true };
    }

    public object List(ApiCall call)
    {
        var status = call.Parameters.OneOf("status", "open", "complete", "expired");
        var payment = call.Parameters.Text("payment_intent");
        var expand = call.Expand.Of("data") ?? Expansion.None;
        var sessions = books.Sessions.NewestFirst
            .Where(session => (status is null || session.Status.Snake() == status) && (payment is null || session.PaymentId == payment))
            .Select(session => new Row(session.Id, session.Created, Shape(session, expand, call.Site)));
        var page = Listing.Page("/v1/checkout/sessions", sessions, call.Parameters);
        call.Parameters.RefuseUnknown();
        return page;
    }

    private CheckoutSession Find(string? id) =>
        books.Sessions.Find(id, out var session) ? session : throw ApiException.Missing("checkout.session", id, "session");

    private object Shape(CheckoutSession session, Expansion expand, Uri site) =>
        Shapes.Session(session, books.Payments.Find(session.PaymentId, out var payment) ? payment : null, expand, site);
}
