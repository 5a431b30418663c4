using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Payments;

/// <summary>An application as its link to pay shows it.</summary>
/// <param name="FeeRevision">The fee that the link asks for; null where the link names none.</param>
public sealed record PaymentCase(ApplicationRecord Record, int? FeeRevision)
{
    public Ledger Ledger => Record.Ledger;

    public IReadOnlyList<Checkout> Checkouts => Record.Checkouts;

    /// <summary>The newest fee that was set; null where there is none, or its lines were erased.</summary>
    public Signal.FeeSet? Fee =>
        ((Ledger.State as State.AwaitingPayment)?.By ?? Record.Accepted(nameof(Signal.FeeSet)).LastOrDefault()?.SignalId) is { } by
            ? Record.Said<Signal.FeeSet>(by)
            : null;

    /// <summary>
    /// How a payment was begun that may still come, whatever became of the application: a number for the store (コンビニ払い) cannot be called
    /// back. Null where none may.
    /// </summary>
    public PaymentMethod? Begun => Checkouts.LastOrDefault(checkout => checkout.Status == CheckoutStatus.Processing)?.Method;

    public PaymentStatus StatusAt(DateTimeOffset now) => Ledger.State switch
    {
        State.AwaitingPayment awaiting => StatusAt(awaiting, now),
        State.Expired => PaymentStatus.Expired,
        State.Rejected => PaymentStatus.Rejected,
        State.Withdrawn => PaymentStatus.Withdrawn,
        _ => KeptCharge.Of(Ledger.State) is null ? PaymentStatus.Ended : PaymentStatus.Paid,
    };

    /// <summary>Past the due time a payment that was begun before may still be found, so "on its way" comes first.</summary>
    private PaymentStatus StatusAt(State.AwaitingPayment awaiting, DateTimeOffset now)
    {
        if (FeeRevision != awaiting.FeeRevision)
            return PaymentStatus.Superseded;
        if (IsComing(awaiting.FeeRevision))
            return PaymentStatus.Processing;
        return awaiting.IsClosing || now >= awaiting.DueAt ? PaymentStatus.Expired : PaymentStatus.Payable;
    }

    /// <summary>
    /// On its way at the provider, or in the inbox. A checkout that is noted as paid does not count by itself: if its signal was handled
    /// and the fee is still asked for, it was refused and is given back.
    /// </summary>
    private bool IsComing(int revision) =>
        Checkouts.Any(checkout => checkout.FeeRevision == revision && checkout.Status == CheckoutStatus.Processing)
        || Ledger.Inbox.Any(signal => signal is Signal.PaymentSucceeded paid && paid.FeeRevision == revision);
}
