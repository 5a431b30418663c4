using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>
/// What the holders of cards contest, and how their banks decide: for the city where the holder has the money back already.
/// </summary>
internal sealed class Banks(Random chance, SimulatedStripe stripe)
{
    /// <summary>Any payment is contested, or decided upon where it is.</summary>
    public void Act()
    {
        var paid = stripe.Ledger.Payments.Where(payment => payment is { Charged: > 0, Method: "card" }).ToList();
        if (paid.Count == 0)
            return;
        var payment = paid[chance.Next(paid.Count)];
        if (payment.Dispute is null)
            stripe.Dispute(payment.Payment, "opened");
        else
            Decide(payment);
    }

    /// <summary>Decides some of what is open.</summary>
    public void GoOn(TestStripeLedger books)
    {
        foreach (var payment in books.Payments.Where(payment => payment.Dispute == "needs_response" && chance.Next(3) > 0))
            Decide(payment);
    }

    private void Decide(TestStripePayment payment) =>
        stripe.Dispute(payment.Payment, payment.Refunded > 0 || chance.Next(2) == 0 ? "won" : "lost");
}
