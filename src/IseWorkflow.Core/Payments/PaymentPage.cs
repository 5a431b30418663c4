using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Payments;

/// <summary>Shows how a payment stands. Reads only: it may be opened by anybody and anything, a hundred times.</summary>
public sealed class PaymentPage(PaymentCases cases, CheckoutOrders orders, Catalogue catalogue, TimeProvider time)
{
    /// <param name="secret">The link's secret.</param>
    public async Task<Result<PaymentView>> ShowAsync(string? secret, CancellationToken cancellation)
    {
        var found = await cases.FindAsync(secret, cancellation);
        return found.Select(View);
    }

    private PaymentView View(PaymentCase payment)
    {
        var fee = payment.Fee;
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
            payment.IsAtStore,
            payment.HasVoidNumber);
    }
}
