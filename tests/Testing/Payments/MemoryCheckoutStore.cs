using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Testing.Payments;

/// <summary>Checkouts in memory.</summary>
public sealed class MemoryCheckoutStore(MemoryStorage storage) : ICheckoutStore
{
    public Task<IReadOnlyList<Checkout>> ReadAsync(ApplicationId application, CancellationToken cancellation) =>
        storage.AsOne<IReadOnlyList<Checkout>>(() => [.. storage.Find(application)?.Checkouts.Values.ToList() ?? []]);

    public Task<bool> TryAddAsync(ApplicationId application, Checkout checkout, CancellationToken cancellation) =>
        storage.AsOne(() => storage.Require(application).Checkouts.TryAdd(KeyOf(checkout), checkout));

    public Task<bool> TryReplaceAsync(ApplicationId application, Checkout read, Checkout next, CancellationToken cancellation) =>
        storage.AsOne(() =>
        {
            var rows = storage.Require(application).Checkouts;
            if (rows.GetValueOrDefault(KeyOf(read)) != read)
                return false;
            rows[KeyOf(read)] = next;
            return true;
        });

    public IAsyncEnumerable<OpenCheckout> FindOpenAsync(DateTimeOffset openedBefore, CancellationToken cancellation) => storage.Partitions
        .SelectMany(partition => partition.Checkouts.Values.Select(checkout => new OpenCheckout(partition.Head.Id, checkout)))
        .Where(open => !open.Checkout.IsOver && open.Checkout.OpenedAt < openedBefore)
        .OrderBy(open => open.Checkout.OpenedAt)
        .ToList()
        .ToAsyncEnumerable();

    private static (int FeeRevision, int Attempt) KeyOf(Checkout checkout) => (checkout.FeeRevision, checkout.Attempt);
}
