using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Webhooks;

/// <summary>Holds the deliveries on their way: which is due when, and what to do after a try.</summary>
internal sealed class PostOffice
{
    private readonly Books books;
    private readonly StripeStandInOptions options;
    private readonly StandInClock clock;
    private readonly PriorityQueue<string, (DateTimeOffset DueAt, long Order)> queue = new();
    private long order;

    public PostOffice(Books books, StripeStandInOptions options, StandInClock clock)
    {
        (this.books, this.options, this.clock) = (books, options, clock);
        Endpoint = options.WebhookEndpoint;
        foreach (var delivery in books.Deliveries.All)
            Enqueue(delivery);
    }

    /// <summary>Raised when something was put into the queue.</summary>
    public event Action? Came;

    public PostMode Mode { get; set; } = PostMode.Normal;

    public Uri? Endpoint { get; set; }

    /// <summary>When the next delivery is due.</summary>
    public DateTimeOffset? Next => queue.TryPeek(out _, out var due) ? due.DueAt : null;

    /// <param name="copy">From 1.</param>
    public static string CopyId(StripeEvent told, int copy) => $"{told.Id}-{copy}";

    public void Take(StripeEvent told)
    {
        for (var copy = 1; copy <= Mode.Copies; copy++)
            Put(Delivery(CopyId(told, copy), told));
    }

    /// <summary>The next delivery that is due, off the queue.</summary>
    public Delivery? Pop()
    {
        while (Next is { } due && due <= clock.GetUtcNow())
        {
            // One that was sent out of turn meanwhile is done with.
            if (books.Deliveries.Find(queue.Dequeue(), out var delivery) && delivery is { State: DeliveryState.Waiting })
                return delivery;
        }

        return null;
    }

    /// <param name="answer">The endpoint's status, or 0.</param>
    public void Note(Delivery tried, int answer)
    {
        var noted = tried with { Tries = tried.Tries + 1, LastAnswer = answer, DueAt = null };
        var pause = noted.Tries <= options.RetryPauses.Count ? options.RetryPauses[noted.Tries - 1] : (TimeSpan?)null;
        Put((answer, pause) switch
        {
            ( >= 200 and < 300, _) => noted with { State = DeliveryState.Delivered },
            (_, null) => noted with { State = DeliveryState.GivenUp },
            (_, { } wait) => noted with { State = DeliveryState.Waiting, DueAt = clock.GetUtcNow() + wait },
        });
    }

    /// <summary>Lets go what was held, oldest or newest first.</summary>
    public int Release(bool newestFirst)
    {
        var held = books.Deliveries.All.Where(delivery => delivery.State == DeliveryState.Held).ToList();
        if (newestFirst)
            held.Reverse();
        foreach (var delivery in held)
            Put(delivery with { State = DeliveryState.Waiting, DueAt = clock.GetUtcNow() });
        return held.Count;
    }

    private Delivery Delivery(string id, StripeEvent told) => Mode switch
    {
        { IsDropped: true } => new(id, told.Id, null, DeliveryState.Dropped),
        { IsHeld: true } => new(id, told.Id, null, DeliveryState.Held),
        _ => new(id, told.Id, clock.GetUtcNow() + Mode.Delay, DeliveryState.Waiting),
    };

    private void Put(Delivery delivery)
    {
        books.Put(delivery);
        Enqueue(delivery);
    }

    private void Enqueue(Delivery delivery)
    {
        if (delivery is not { State: DeliveryState.Waiting, DueAt: { } dueAt })
            return;
        queue.Enqueue(delivery.Id, (dueAt, order++));
        Came?.Invoke();
    }
}
