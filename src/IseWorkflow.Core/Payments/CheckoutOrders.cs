using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Payments;

/// <summary>
/// Puts a fee into the provider's terms. What a checkout is ordered with follows from its row alone, so that a repeat is the same order to
/// the letter; the provider refuses the same key with another body.
/// </summary>
public sealed class CheckoutOrders(Catalogue catalogue, NoticeSettings site)
{
    /// <summary>
    /// The provider takes at least 30 minutes (Stripe); a repeat of the order has to fit as well, or it would be another one.
    /// </summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(35);

    /// <summary>The provider takes at most 24 hours (Stripe), by its own clock.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5);

    /// <summary>The ways to pay that the procedure offers and that there is still time for.</summary>
    public IReadOnlyList<PaymentMethod> Methods(ApplicationHead head, DateTimeOffset dueAt, DateTimeOffset now) =>
        catalogue.Of(head).AllowsKonbini && HasTimeForKonbini(dueAt, now)
            ? [PaymentMethod.Card, PaymentMethod.Konbini]
            : [PaymentMethod.Card];

    /// <summary>
    /// A checkout to be opened. It ends with the time to pay, within what the provider takes; what is left of it then is closed by the
    /// lifecycle.
    /// </summary>
    public static Checkout Next(State.AwaitingPayment awaiting, int attempt, PaymentMethod method, DateTimeOffset now) => new(
        awaiting.FeeRevision, attempt, method, null, null, awaiting.Fee, now, ExpiresAt(awaiting.DueAt, now), CheckoutStatus.Opening);

    /// <exception cref="InvalidOperationException">The lines of the fee are gone.</exception>
    public CheckoutOrder Of(PaymentCase payment, State.AwaitingPayment awaiting, Checkout checkout)
    {
        var ledger = payment.Ledger;
        var fee = payment.Fee ?? throw new InvalidOperationException($"The fee {awaiting.By} of application {ledger.Head.Id} has no lines.");
        return new(
            ledger.Head.Id,
            ledger.Number ?? throw new InvalidOperationException($"Application {ledger.Head.Id} has a fee and no receipt number."),
            checkout.FeeRevision,
            checkout.Attempt,
            fee.Lines,
            ledger.Head.Language,
            checkout.ExpiresAt,
            new(site.Page(ledger.Head.Language, "/pay/done")),
            new(site.Page(ledger.Head.Language, "/pay/cancelled")),
            checkout.Method == PaymentMethod.Konbini ? JapaneseDate.Of(awaiting.DueAt) : null);
    }

    private static DateTimeOffset ExpiresAt(DateTimeOffset dueAt, DateTimeOffset now)
    {
        var latest = dueAt < now + Longest ? dueAt : now + Longest;
        return latest > now + Shortest ? latest : now + Shortest;
    }

    /// <summary>
    /// A number to pay with is good until the end of a day, the last the one on which the payment is due, and has to be good for a day at
    /// least even if it is taken at the last moment.
    /// </summary>
    private static bool HasTimeForKonbini(DateTimeOffset dueAt, DateTimeOffset now) =>
        JapaneseDate.Of(dueAt) > JapaneseDate.Of(ExpiresAt(dueAt, now));
}
