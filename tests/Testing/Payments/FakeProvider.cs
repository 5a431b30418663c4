using IseWorkflow.Core.Payments;

namespace IseWorkflow.Testing.Payments;

/// <summary>
/// A payment provider with books of its own, held to the same contract as Stripe and its stand-in: an order repeated under its key gives the
/// checkout that exists, another amount under the same key is an error, a checkout lives between 30 minutes and 24 hours, and each change is
/// told by an event.
/// </summary>
public sealed class FakeProvider(TimeProvider time) : IPaymentProvider
{
    private readonly Lock one = new();
    private readonly List<FakeSession> sessions = [];
    private readonly List<FakePayment> payments = [];
    private readonly List<PaymentEvent> events = [];

    /// <summary>What was taken, in order.</summary>
    public IReadOnlyList<FakePayment> Payments
    {
        get
        {
            lock (one)
                return [.. payments];
        }
    }

    /// <summary>What was told so far, in order. Whether it arrives is another matter.</summary>
    public IReadOnlyList<PaymentEvent> Events
    {
        get
        {
            lock (one)
            {
                LetTimePass();
                return [.. events];
            }
        }
    }

    public IReadOnlyList<FakeSession> Sessions
    {
        get
        {
            lock (one)
            {
                LetTimePass();
                return [.. sessions];
            }
        }
    }

    /// <summary>True while it does not answer.</summary>
    public bool IsDown { get; set; }

    /// <summary>Refunds are begun and fail afterwards, as where a card was closed.</summary>
    public bool FailsRefunds { get; set; }

    public Task<ProviderCheckout> OpenAsync(CheckoutOrder order, CancellationToken cancellation) => AnswerAsync(() =>
    {
        var known = sessions.Find(session => session.HasKeyOf(order));
        if (known is null)
            sessions.Add(known = FakeSession.Of(order, sessions.Count + 1, time.GetUtcNow()));
        else if (known.Amount != order.Total)
            throw new PaymentProviderException("The idempotency key was used with another amount.");
        return known.Seen();
    }, cancellation);

    public Task<ProviderCheckout> ReadAsync(string sessionId, CancellationToken cancellation) => AnswerAsync(() => Find(sessionId).Seen(), cancellation);

    public Task<ProviderCheckout> ExpireAsync(string sessionId, CancellationToken cancellation) => AnswerAsync(() =>
    {
        var session = Find(sessionId);
        if (session.Status == CheckoutStatus.Open)
            Change(session, CheckoutStatus.Expired);
        return session.Seen();
    }, cancellation);

    public Task RefundAsync(string paymentId, RefundReason reason, CancellationToken cancellation) => AnswerAsync(() =>
    {
        var payment = payments.Find(payment => payment.Charge.PaymentId == paymentId)
            ?? throw new PaymentProviderException($"There is no payment {paymentId}.");
        if (payment.Dispute == DisputeStatus.Opened)
            throw new PaymentProviderException($"The payment {paymentId} is contested.");
        if (payment.RefundedFor is null && payment.Dispute != DisputeStatus.Lost)
            Refund(payment, reason);
        return true;
    }, cancellation);

    public async IAsyncEnumerable<ProviderPayment> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var listed = await AnswerAsync(
            () => payments.Where(payment => payment.Charge.PaidAt >= from && payment.Charge.PaidAt < until).ToList(), cancellation);
        foreach (var payment in listed)
            yield return new(payment.Charge, payment.Refunded, payment.Application, payment.FeeRevision);
    }

    /// <summary>The citizen pays by card. False where the page says that it is over.</summary>
    public bool Pay(Uri page) => Act(page, CheckoutStatus.Open, Take);

    /// <summary>
    /// The citizen takes the number to pay with at a convenience store. False where the page does not offer that, or is over.
    /// </summary>
    public bool ChooseKonbini(Uri page) => Sessions.Single(session => session.Url == page).AllowsKonbini
        && Act(page, CheckoutStatus.Open, session => Change(session, CheckoutStatus.Processing));

    /// <summary>The citizen pays at the convenience store.</summary>
    public bool PayAtKonbini(Uri page) => Act(page, CheckoutStatus.Processing, Take);

    /// <summary>The number is not paid in time.</summary>
    public bool LetKonbiniLapse(Uri page) => Act(page, CheckoutStatus.Processing, session => Change(session, CheckoutStatus.Expired));

    /// <summary>Somebody contests a payment, or that is decided; where it is lost, the money goes back.</summary>
    public void Dispute(string paymentId, DisputeStatus status)
    {
        lock (one)
        {
            var payment = payments.Single(payment => payment.Charge.PaymentId == paymentId);
            payment.Dispute = status;
            if (status == DisputeStatus.Lost)
                payment.Refunded += payment.Charge.Amount;
            events.Add(new PaymentEvent.DisputeChanged(
                NextEvent(), time.GetUtcNow(), payment.Application, $"dp_{paymentId}", paymentId, payment.Charge.Amount, status));
        }
    }

    private bool Act(Uri page, CheckoutStatus required, Action<FakeSession> act)
    {
        lock (one)
        {
            LetTimePass();
            var session = sessions.Single(session => session.Url == page);
            if (session.Status != required)
                return false;
            act(session);
            return true;
        }
    }

    private void Take(FakeSession session)
    {
        var charge = new Charge($"pi_{payments.Count + 1}", session.Amount, time.GetUtcNow());
        payments.Add(new(charge, session.Application, session.FeeRevision));
        session.Charge = charge;
        Change(session, CheckoutStatus.Paid);
    }

    private void Refund(FakePayment payment, RefundReason reason)
    {
        payment.RefundedFor = reason;
        if (!FailsRefunds)
            payment.Refunded = payment.Charge.Amount;
        events.Add(new PaymentEvent.RefundChanged(
            NextEvent(),
            time.GetUtcNow(),
            payment.Application,
            $"re_{payment.Charge.PaymentId}",
            payment.Charge.PaymentId,
            payment.Charge.Amount,
            FailsRefunds ? RefundStatus.Failed : RefundStatus.Succeeded));
    }

    private void Change(FakeSession session, CheckoutStatus status)
    {
        session.Status = status;
        events.Add(new PaymentEvent.CheckoutChanged(
            NextEvent(), time.GetUtcNow(), session.Application, session.FeeRevision, session.Seen()));
    }

    private void LetTimePass()
    {
        foreach (var session in sessions.Where(session => session.Status == CheckoutStatus.Open && session.ExpiresAt <= time.GetUtcNow()))
            Change(session, CheckoutStatus.Expired);
    }

    private Task<T> AnswerAsync<T>(Func<T> answer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (one)
        {
            if (IsDown)
                throw new PaymentProviderException("The provider does not answer.");
            LetTimePass();
            return Task.FromResult(answer());
        }
    }

    private FakeSession Find(string sessionId) =>
        sessions.Find(session => session.Id == sessionId) ?? throw new PaymentProviderException($"There is no checkout {sessionId}.");

    private string NextEvent() => $"evt_{events.Count + 1}";
}
