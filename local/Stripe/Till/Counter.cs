using IseWorkflow.Local.Stripe.Ledger;

namespace IseWorkflow.Local.Stripe.Till;

/// <summary>Serves one at a time, and always after what is due by the clock was done: nobody finds a session open that has run out.</summary>
internal sealed class Counter(Books books, DueDates due)
{
    public T Serve<T>(Func<T> work) => books.Transact(() =>
    {
        due.Settle();
        return work();
    });

    public void Serve(Action work) => Serve(() =>
    {
        work();
        return true;
    });
}
