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

    /// <summary>A number for the store (コンビニ払い) is out, by which the fee that the link asks for is to be paid.</summary>
    public bool IsAtStore => Ledger.State is State.AwaitingPayment awaiting && FeeRevision == awaiting.FeeRevision
        && Numbers.Any(number => number.FeeRevision == awaiting.FeeRevision);

    /// <summary>
    /// A number for the store is out that is not to be used any more, because the fee was corrected or the application is over. It cannot be called
    /// back, and who pays by it gets the money back. One that was paid, and whose row does not say so yet, is none.
    /// </summary>
    public bool HasVoidNumber => Numbers.Any(number =>
        Ledger.State is State.Expired or State.Rejected or State.Withdrawn || number.FeeRevision < NewestFeeRevision);

    private IEnumerable<Checkout> Numbers =>
        Checkouts.Where(checkout => checkout is { Method: PaymentMethod.Konbini, Status: CheckoutStatus.Processing });

    private int NewestFeeRevision => Record.Accepted(nameof(Signal.FeeSet)).Count();

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
