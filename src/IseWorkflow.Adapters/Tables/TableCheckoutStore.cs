using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// Checkouts in the application's partition, with a marker in the index for each that is not over. The marker is written before the row and
/// removed after the row says that it is over: none is ever missing, and one too many is found out by the sweep.
/// </summary>
internal sealed class TableCheckoutStore(StorageClients storage, TimeProvider time) : ICheckoutStore
{
    /// <summary>A marker without a row may belong to an insert on its way; after this time it cannot.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromHours(1);

    private readonly TableClient table = storage.Applications;
    private readonly TableClient index = storage.Index;

    public async Task<IReadOnlyList<Checkout>> ReadAsync(ApplicationId application, CancellationToken cancellation) =>
        await table.ByPrefixAsync(application.Value, TableKeys.CheckoutPrefix, cancellation)
            .Select(row => JsonRow.Read<Checkout>(row)!)
            .ToListAsync(cancellation);

    public async Task<bool> TryAddAsync(ApplicationId application, Checkout checkout, CancellationToken cancellation)
    {
        await index.UpsertEntityAsync(OpenCheckoutRows.Of(application, checkout), TableUpdateMode.Replace, cancellation);
        return await table.TryAddAsync(RowOf(application, checkout), cancellation);
    }

    public async Task<bool> TryReplaceAsync(ApplicationId application, Checkout read, Checkout next, CancellationToken cancellation)
    {
        var row = await FindAsync(application, read.FeeRevision, read.Attempt, cancellation);
        if (JsonRow.Read<Checkout>(row) != read || !await table.TryReplaceAsync(RowOf(application, next), row!.ETag, cancellation))
            return false;
        if (next.IsOver)
            await index.TryDeleteAsync(OpenCheckoutRows.Of(application, next), cancellation);
        return true;
    }

    public async IAsyncEnumerable<OpenCheckout> FindOpenAsync(
        DateTimeOffset openedBefore, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var marker in index.BetweenAsync(OpenCheckoutRows.Partition, "", TableKeys.Ascending(openedBefore), cancellation))
        {
            var (application, revision, attempt) = OpenCheckoutRows.Read(marker);
            var checkout = JsonRow.Read<Checkout>(await FindAsync(application, revision, attempt, cancellation));
            if (checkout is { IsOver: false } && OpenCheckoutRows.Of(application, checkout).RowKey == marker.RowKey)
                yield return new(application, checkout);
            else if (checkout is not null || OpenCheckoutRows.OpenedAt(marker) < time.GetUtcNow() - OrphanAge)
                await index.TryDeleteAsync(marker, cancellation);
        }
    }

    private Task<TableEntity?> FindAsync(ApplicationId application, int revision, int attempt, CancellationToken cancellation) =>
        table.FindAsync(application.Value, TableKeys.Checkout(revision, attempt), cancellation);

    private static TableEntity RowOf(ApplicationId application, Checkout checkout) =>
        JsonRow.Of(application.Value, TableKeys.Checkout(checkout.FeeRevision, checkout.Attempt), checkout);
}
