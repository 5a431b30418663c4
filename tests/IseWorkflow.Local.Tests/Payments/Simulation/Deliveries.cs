using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>The way of events from Stripe to our webhook: some are lost, some come more than once, none comes in order.</summary>
internal sealed class Deliveries(Random chance, SimulatedStripe stripe, PaymentIntake intake, Interleaving interleaving)
{
    private readonly List<TestStripeEvent> due = [];
    private readonly Dictionary<string, TestStripeEvent> taken = [];
    private string? seen;

    public bool HasAny => due.Count > 0;

    /// <summary>What was acknowledged at least once.</summary>
    public IReadOnlyCollection<TestStripeEvent> Taken => taken.Values;

    /// <summary>Begins the delivery of any that is due, not of the oldest.</summary>
    public void DeliverOne()
    {
        Collect();
        if (!HasAny)
            return;
        var told = Take();
        var delivery = new Operation($"webhook {told.Id} {told.Type}", isDone => End(told, isDone));
        interleaving.Start(delivery, () => PostAsync(told));
    }

    /// <summary>Takes up what Stripe has written down since: one in six is lost, one in six comes two or three times.</summary>
    private void Collect()
    {
        foreach (var told in stripe.EventsAfter(seen))
        {
            var times = chance.Next(6) switch
            {
                0 => 0,
                1 => chance.Next(2, 4),
                _ => 1,
            };
            due.AddRange(Enumerable.Repeat(told, times));
            seen = told.Id;
        }
    }

    private TestStripeEvent Take()
    {
        var place = chance.Next(due.Count);
        var taken = due[place];
        due.RemoveAt(place);
        return taken;
    }

    private async Task PostAsync(TestStripeEvent told)
    {
        if (await intake.TakeAsync(told.Body, stripe.Sign(told), CancellationToken.None) is { } refusal)
            throw new InvalidOperationException($"Stripe's event is refused: {refusal.Code}.");
    }

    /// <summary>What was not acknowledged comes again.</summary>
    private void End(TestStripeEvent told, bool isAcknowledged)
    {
        if (isAcknowledged)
            taken[told.Id] = told;
        else
            due.Add(told);
    }
}
