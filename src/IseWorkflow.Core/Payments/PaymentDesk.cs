using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// Carries out the lifecycle's payment effects. It runs within a turn and only stores and announces what came of it: the announcement is a
/// hint that waits for no turn, so the turn that is running cannot wait for itself.
/// </summary>
public sealed class PaymentDesk(
    ICheckoutStore checkouts,
    ILifecycleStore lifecycle,
    IPaymentProvider provider,
    CheckoutRecorder recorder,
    SignalSender signals,
    TimeProvider time) : IPaymentDesk
{
    /// <exception cref="PaymentProviderException">The provider does not answer: to be tried again.</exception>
    public async Task CloseAsync(ApplicationId application, int feeRevision, CancellationToken cancellation)
    {
        var isOver = true;
        foreach (var checkout in await ReadOpenAsync(application, feeRevision, cancellation))
            isOver &= await ExpireAsync(application, checkout, cancellation) || checkout.FeeRevision < feeRevision;
        if (isOver)
            await SendClosedAsync(application, feeRevision, cancellation);
    }

    /// <summary>Idempotent by the provider: a payment is given back once.</summary>
    public Task RefundAsync(ApplicationId application, Charge charge, RefundReason reason, CancellationToken cancellation) =>
        provider.RefundAsync(charge.PaymentId, reason, cancellation);

    /// <summary>
    /// The checkouts of the fee, and of those before it, that are or were at the provider and did not end unpaid. The earlier ones are over
    /// already, unless their closing failed and waits to be tried again: the citizen must not hear of the next fee before they are. Nobody
    /// was sent to a checkout that is only about to be opened, and whoever opens it looks at the application again before anybody is.
    /// </summary>
    private async Task<IEnumerable<Checkout>> ReadOpenAsync(ApplicationId application, int feeRevision, CancellationToken cancellation)
    {
        var rows = await checkouts.ReadAsync(application, cancellation);
        return rows.Where(row => row.FeeRevision <= feeRevision && row is { SessionId: not null, Status: not CheckoutStatus.Expired });
    }

    /// <summary>False while something may come of it: it is paid or being paid, and the lifecycle has not answered to that.</summary>
    private async Task<bool> ExpireAsync(ApplicationId application, Checkout checkout, CancellationToken cancellation)
    {
        var seen = await provider.ExpireAsync(checkout.SessionId!, cancellation);
        var isAnswered = seen.Charge is { } charge
            && await lifecycle.ReadSignalAsync(application, PaymentSignals.IdOf(charge), cancellation) is not null;
        await recorder.RecordAsync(application, checkout.FeeRevision, seen, Actor.PaymentProvider(seen.SessionId), cancellation);
        return isAnswered || seen.Status == CheckoutStatus.Expired;
    }

    private async Task SendClosedAsync(ApplicationId application, int feeRevision, CancellationToken cancellation)
    {
        var ledger = await lifecycle.LoadAsync(application, cancellation) ?? throw new UnknownApplicationException(application);
        var closed = PaymentSignals.Closed(feeRevision, ledger.LastEntry?.Sequence ?? 0, time.GetUtcNow());
        await signals.SendAsync(application, closed, cancellation);
    }
}
