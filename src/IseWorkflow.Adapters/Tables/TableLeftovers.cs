using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// Deletes rows that mean nothing any more: quotas whose window is over, sessions of signing, and what mails were about. Their keys are hashes and
/// ids without a time, so the tables are gone through; once a day, by nobody who waits.
/// </summary>
internal sealed class TableLeftovers(StorageClients storage)
{
    /// <summary>A session lives for minutes, and delivery reports come within days.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <returns>How many rows were deleted.</returns>
    public async Task<int> DeleteAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var unchangedSince = now - Kept;
        return await DeleteAsync(storage.Quotas, TableClient.CreateQueryFilter($"End lt {now}"), cancellation)
            + await DeleteAsync(storage.SigningSessions, TableClient.CreateQueryFilter($"Timestamp lt {unchangedSince}"), cancellation)
            + await DeleteAsync(storage.Mails, TableClient.CreateQueryFilter($"Timestamp lt {unchangedSince}"), cancellation);
    }

    private static async Task<int> DeleteAsync(TableClient table, string filter, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)], cancellationToken: cancellation))
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
            count++;
        }

        return count;
    }
}
