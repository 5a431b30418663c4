using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core;
using IseWorkflow.Core.Health;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

/// <summary>An application of more rows than a page of results holds. Its trail comes with the first page, its state with the second.</summary>
public sealed class LongApplicationTests : StorageTest
{
    private const int Checkouts = 1000;

    private static readonly State Awaiting = new State.AwaitingSignature(1, Given.Now.AddHours(72));

    private int turns = 1;

    [Fact]
    public async Task Everything_is_read()
    {
        var id = await LongAsync();

        var record = await Storage.Reader.ReadAsync(id, Cancellation);

        Assert.Equal(Checkouts, record!.Checkouts.Count);
        Assert.Equal([.. record.Checkouts.OrderBy(checkout => checkout.Attempt)], record.Checkouts);
        Assert.Equal(await Storage.LoadAsync(id), record.Ledger, (one, other) => Json.Write(one) == Json.Write(other));
    }

    [Fact]
    public async Task State_and_trail_agree_also_where_a_turn_came_between_the_pages()
    {
        var id = await LongAsync();
        BeforeEachSecondPage(id, turnsAtMost: 2);

        var record = await Storage.Reader.ReadAsync(id, Cancellation);

        Assert.Equal(3, record!.Trail.Count);
        Assert.Equal(record.Ledger.LastEntry, record.Trail[^1]);
    }

    [Fact]
    public async Task Where_turn_follows_turn_it_is_to_be_tried_again_later()
    {
        var id = await LongAsync();
        BeforeEachSecondPage(id, turnsAtMost: int.MaxValue);

        var error = await Record.ExceptionAsync(() => Storage.Reader.ReadAsync(id, Cancellation));

        Assert.Contains(Storage.Get<IEnumerable<IOutages>>(), outages => outages.IsOutage(error!));
        Storage.Traffic.Mend();
        Assert.Equal(turns, (await Storage.Reader.ReadAsync(id, Cancellation))!.Trail.Count);
    }

    private async Task<ApplicationId> LongAsync()
    {
        var head = await Storage.CreateAsync();
        await Storage.MoveAsync(head.Id, GivenApplication.Submitted, Awaiting);
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Checkouts),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation },
            async (attempt, cancellation) => await Storage.Checkouts.TryAddAsync(head.Id, CheckoutOf(attempt), cancellation));
        return head.Id;
    }

    /// <summary>A turn comes each time that the reader is about to ask for the rest.</summary>
    private void BeforeEachSecondPage(ApplicationId id, int turnsAtMost) => Storage.Traffic.Cut(request =>
    {
        if (request.Contains("NextRowKey", StringComparison.Ordinal) && turns <= turnsAtMost)
            Task.Run(() => Storage.MoveAsync(id, Signal.DeadlineReached.For(Given.Now, ++turns), Awaiting)).Wait();
        return false;
    });

    private static Checkout CheckoutOf(int attempt) => new(
        1, attempt, PaymentMethod.Card, null, null, Yen.Of(300), Given.Now, Given.Now.AddHours(1), CheckoutStatus.Expired);
}
