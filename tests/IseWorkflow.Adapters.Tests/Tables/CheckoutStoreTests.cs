using IseWorkflow.Adapters.Tests.Storage;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Adapters.Tests.Tables;

/// <summary>What the table promises of checkouts, and the memory that stands in for it in tests.</summary>
public sealed class CheckoutStoreTests : StorageTest
{
    private static readonly DateTimeOffset Later = Given.Now.AddHours(1);

    private readonly MemoryStorage memory;

    public CheckoutStoreTests() => memory = new(Time);

    public enum Kept
    {
        InTables,
        InMemory,
    }

    public static TheoryData<Kept> Stores => [Kept.InTables, Kept.InMemory];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Checkouts_are_read_oldest_first(Kept kept)
    {
        var (store, application) = await StoreAsync(kept);
        foreach (var (revision, attempt) in new[] { (2, 1), (1, 10), (1, 2) })
            Assert.True(await store.TryAddAsync(application, CheckoutOf(revision, attempt), Cancellation));

        Assert.Equal([CheckoutOf(1, 2), CheckoutOf(1, 10), CheckoutOf(2, 1)], await store.ReadAsync(application, Cancellation));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_many_who_open_the_same_attempt_one_does(Kept kept)
    {
        var (store, application) = await StoreAsync(kept);

        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            store.TryAddAsync(application, CheckoutOf(1, 1) with { OpenedAt = Given.Now.AddSeconds(i) }, Cancellation)));

        Assert.Single(added, true);
        Assert.Single(await store.FindOpenAsync(Later, Cancellation).ToListAsync(Cancellation));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Of_many_who_replace_what_they_read_one_does(Kept kept)
    {
        var (store, application) = await StoreAsync(kept);
        var read = CheckoutOf(1, 1) with { SessionId = null, Url = null, Status = CheckoutStatus.Opening };
        await store.TryAddAsync(application, read, Cancellation);

        var replaced = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            store.TryReplaceAsync(application, read, CheckoutOf(1, 1) with { SessionId = $"cs_{i}" }, Cancellation)));

        Assert.Single(replaced, true);
        Assert.Equal($"cs_{Array.IndexOf(replaced, true)}", (await store.ReadAsync(application, Cancellation))[0].SessionId);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task What_is_open_is_found_until_it_is_over(Kept kept)
    {
        var (store, application) = await StoreAsync(kept);
        await store.TryAddAsync(application, CheckoutOf(1, 1), Cancellation);
        await store.TryAddAsync(application, CheckoutOf(1, 2) with { OpenedAt = Later }, Cancellation);
        await store.TryAddAsync(application, CheckoutOf(1, 3), Cancellation);
        await store.TryReplaceAsync(application, CheckoutOf(1, 3), CheckoutOf(1, 3) with { Status = CheckoutStatus.Expired }, Cancellation);

        Assert.Equal([new(application, CheckoutOf(1, 1))], await store.FindOpenAsync(Later, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_crash_never_hides_an_open_checkout_and_leaves_at_worst_a_marker_that_goes()
    {
        var (store, application) = await StoreAsync(Kept.InTables);
        Storage.Traffic.Cut(request => request.StartsWith("POST", StringComparison.Ordinal) && request.Contains("Applications", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(() => store.TryAddAsync(application, CheckoutOf(1, 1), Cancellation));
        Storage.Traffic.Mend();
        await store.TryAddAsync(application, CheckoutOf(1, 2), Cancellation);
        Storage.Traffic.Cut(request => request.StartsWith("DELETE", StringComparison.Ordinal));
        await Assert.ThrowsAsync<CutException>(() => store.TryReplaceAsync(
            application, CheckoutOf(1, 2), CheckoutOf(1, 2) with { Status = CheckoutStatus.Expired }, Cancellation));
        Storage.Traffic.Mend();

        Time.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await store.FindOpenAsync(Later, Cancellation).ToListAsync(Cancellation));

        Storage.Traffic.Forget();
        Assert.Empty(await store.FindOpenAsync(Later, Cancellation).ToListAsync(Cancellation));
        Assert.Single(Storage.Traffic.Requests);
    }

    private async Task<(ICheckoutStore Store, ApplicationId Application)> StoreAsync(Kept kept)
    {
        var head = GivenApplication.Head();
        IApplicationStore applications = kept == Kept.InTables ? Storage.Applications : memory.Applications;
        await applications.CreateAsync(head, GivenApplication.Answers(), GivenApplication.Submitted, Cancellation);
        return (kept == Kept.InTables ? Storage.Checkouts : memory.Checkouts, head.Id);
    }

    private static Checkout CheckoutOf(int revision, int attempt) => new(
        revision,
        attempt,
        PaymentMethod.Card,
        $"cs_{revision}_{attempt}",
        new Uri("https://checkout.example/pay"),
        Given.Fee,
        Given.Now,
        Given.Now.AddHours(1),
        CheckoutStatus.Open);
}
