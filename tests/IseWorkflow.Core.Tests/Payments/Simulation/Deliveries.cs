using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Tests.Payments.Simulation;

/// <summary>The way of events from the provider to us: some are lost, some come more than once, none comes in order.</summary>
internal sealed class Deliveries(Random chance)
{
    private readonly List<PaymentEvent> due = [];
    private int seen;

    public bool HasAny => due.Count > 0;

    /// <summary>Takes up what is new: one in six is lost, one in six comes two or three times.</summary>
    public void Collect(IReadOnlyList<PaymentEvent> events)
    {
        foreach (var said in events.Skip(seen))
        {
            var times = chance.Next(6) switch
            {
                0 => 0,
                1 => chance.Next(2, 4),
                _ => 1,
            };
            due.AddRange(Enumerable.Repeat(said, times));
        }

        seen = events.Count;
    }

    /// <summary>Any that is due, not the oldest.</summary>
    public PaymentEvent Take()
    {
        var place = chance.Next(due.Count);
        var taken = due[place];
        due.RemoveAt(place);
        return taken;
    }

    /// <summary>It was not acknowledged and comes again.</summary>
    public void Return(PaymentEvent said) => due.Add(said);
}
