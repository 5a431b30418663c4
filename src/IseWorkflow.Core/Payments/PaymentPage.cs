using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Payments;

/// <summary>Shows how a payment stands. Reads only: it may be opened by anybody and anything, a hundred times.</summary>
public sealed class PaymentPage(
    PaymentCases cases, CheckoutOrders orders, ILifecycleStore lifecycle, Catalogue catalogue, TimeProvider time)
{
    /// <param name="secret">The link's secret.</param>
    public async Task<Result<PaymentView>> ShowAsync(string? secret, CancellationToken cancellation)
    {
        var found = await cases.FindAsync(secret, cancellation);
        return found.Is(out var payment, out var refusal) ? View(payment, await FeeAsync(payment.Ledger, cancellation)) : refusal;
    }

    private PaymentView View(PaymentCase payment, Signal.FeeSet? fee)
    {
        var now = time.GetUtcNow();
        var procedure = catalogue.Of(payment.Ledger.Head);
        var dueAt = (payment.Ledger.State as State.AwaitingPayment)?.DueAt ?? fee?.At + procedure.Deadlines.Payment;
        var charge = KeptCharge.Of(payment.Ledger.State);
        return new(
            payment.Ledger.Number,
            procedure.Title,
            payment.StatusAt(now),
            fee?.Lines ?? [],
            fee?.Total ?? charge?.Amount ?? Yen.Zero,
            dueAt,
            charge?.PaidAt,
            orders.Methods(payment.Ledger.Head, dueAt ?? now, now),
            payment.Begun);
    }

    /// <summary>The newest fee that was set; null where there is none, or its lines were erased.</summary>
    private async Task<Signal.FeeSet?> FeeAsync(Ledger ledger, CancellationToken cancellation)
    {
        var by = (ledger.State as State.AwaitingPayment)?.By ?? await NewestFeeAsync(ledger.Head.Id, cancellation);
        return by is null ? null : await lifecycle.ReadSignalAsync(ledger.Head.Id, by, cancellation) as Signal.FeeSet;
    }

    private async Task<string?> NewestFeeAsync(ApplicationId application, CancellationToken cancellation)
    {
        var trail = await lifecycle.ReadTrailAsync(application, cancellation);
        return trail.LastOrDefault(entry => entry.Signal == nameof(Signal.FeeSet) && entry.RefusalCode is null)?.SignalId;
    }
}
