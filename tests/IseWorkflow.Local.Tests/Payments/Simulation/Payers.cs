using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>What citizens do at Stripe's pages, and at the convenience store.</summary>
internal sealed class Payers(Random chance, SimulatedStripe stripe)
{
    /// <summary>Of Stripe's test cards, those that do something of their own, beside the plain ones.</summary>
    private static readonly string[] Cards =
    [
        TestStripe.Visa,
        TestStripe.Visa,
        TestStripe.Visa,
        "3566002020360505", // JCB
        "378282246310005", // American Express
        "4000000000003220", // asks for 3-D Secure
        "4000000000000002", // is declined
        "4000000000009995", // has insufficient funds
        "4000000000007726", // its refund is pending first
        "4000000000005126", // its refund fails later
    ];

    /// <summary>Mostly at the page that the citizen was sent to last, sometimes in a tab that is still open.</summary>
    public void Pay(SimulatedApplication application)
    {
        if (application.Pages.Count == 0)
            return;
        var page = chance.Next(4) == 0 ? application.Pages[chance.Next(application.Pages.Count)] : application.Pages[^1];
        var dice = chance.Next(16);
        if (dice < 6)
            stripe.PrintVoucher(page);
        else if (dice < 7)
            stripe.PayAtStore(page);
        else if (dice < 9)
            stripe.AnswerChallenge(page, isPassed: chance.Next(4) > 0);
        else
            stripe.PayByCard(page, Cards[chance.Next(Cards.Length)]);
    }

    /// <summary>
    /// Some of what was begun at a convenience store is paid before it lapses, often at the last moment, or when it is not asked for any more.
    /// </summary>
    public void FinishWhatIsOnItsWay(TestStripeLedger books, IReadOnlyList<SimulatedApplication> applications)
    {
        foreach (var payment in books.Payments.Where(payment => payment.Status == "requires_action"))
        {
            var state = applications.Single(application => application.IsOf(payment.Metadata)).Ledger.State;
            if (chance.Next(state is State.AwaitingPayment { IsClosing: false } ? 40 : 2) == 0)
                stripe.PayAtStore(stripe.PageOf(payment.Session));
        }
    }
}
