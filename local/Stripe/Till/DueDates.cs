using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Till;

/// <summary>What changes by itself when its time has come: sessions, vouchers and refunds.</summary>
internal sealed class DueDates
{
    private readonly PriorityQueue<Action, DateTimeOffset> queue = new();
    private readonly TimeProvider clock;
    private readonly SessionDesk sessions;
    private readonly KonbiniDesk konbini;
    private readonly RefundDesk refunds;

    public DueDates(Books books, StandInClock clock, SessionDesk sessions, KonbiniDesk konbini, RefundDesk refunds)
    {
        (this.clock, this.sessions, this.konbini, this.refunds) = (clock, sessions, konbini, refunds);
        foreach (var session in books.Sessions.All)
            Watch(session);
        foreach (var payment in books.Payments.All)
            Watch(payment);
        sessions.Opened += Watch;
        konbini.Printed += Watch;
        refunds.Made += Watch;
    }

    /// <summary>When the next thing changes; null where nothing will.</summary>
    public DateTimeOffset? Next => queue.TryPeek(out _, out var at) ? at : null;

    public void Settle()
    {
        while (Next is { } at && at <= clock.GetUtcNow())
            queue.Dequeue()();
    }

    private void Watch(CheckoutSession session)
    {
        if (session.Status == SessionStatus.Open)
            queue.Enqueue(() => sessions.RunOut(session.Id), session.ExpiresAt);
    }

    private void Watch(Payment payment)
    {
        if (payment is { Voucher: { } voucher, Status: PaymentStatus.RequiresAction })
            queue.Enqueue(() => konbini.RunOut(payment.Id), voucher.Until);
        foreach (var refund in payment.Refunds.Where(refund => refund.SettlesAt is not null))
            queue.Enqueue(() => refunds.Settle(payment.Id, refund.Id), refund.SettlesAt!.Value);
    }
}
