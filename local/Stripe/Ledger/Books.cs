namespace IseWorkflow.Local.Stripe.Ledger;

/// <summary>All that the stand-in knows. Read and changed within <see cref="Transact{T}"/> only, one after the other.</summary>
internal sealed class Books : IDisposable
{
    private readonly Lock gate = new();
    private readonly Journal journal;
    private readonly List<Entry> pending = [];

    public Books(Journal journal)
    {
        this.journal = journal;
        foreach (var entry in journal.Read)
            Apply(entry);
    }

    public Table<CheckoutSession> Sessions { get; } = new(session => session.Id);

    public Table<Payment> Payments { get; } = new(payment => payment.Id);

    public Table<StripeEvent> Events { get; } = new(told => told.Id);

    public Table<Delivery> Deliveries { get; } = new(delivery => delivery.Id);

    public Table<SavedAnswer> Answers { get; } = new(answer => answer.Key);

    /// <summary>What is put within is written as a whole, before anybody is answered.</summary>
    public T Transact<T>(Func<T> work)
    {
        lock (gate)
        {
            try
            {
                return work();
            }
            finally
            {
                if (pending.Count > 0)
                    journal.Append(pending);
                pending.Clear();
            }
        }
    }

    public void Put(CheckoutSession session) => Put(new Entry(Session: session));

    public void Put(Payment payment) => Put(new Entry(Payment: payment));

    public void Put(StripeEvent told) => Put(new Entry(Event: told));

    public void Put(Delivery delivery) => Put(new Entry(Delivery: delivery));

    public void Put(SavedAnswer answer) => Put(new Entry(Answer: answer));

    public void Dispose() => journal.Dispose();

    private void Put(Entry entry)
    {
        Apply(entry);
        pending.Add(entry);
    }

    private void Apply(Entry entry)
    {
        if (entry.Session is { } session)
            Sessions.Put(session);
        if (entry.Payment is { } payment)
            Payments.Put(payment);
        if (entry.Event is { } told)
            Events.Put(told);
        if (entry.Delivery is { } delivery)
            Deliveries.Put(delivery);
        if (entry.Answer is { } answer)
            Answers.Put(answer);
    }
}
