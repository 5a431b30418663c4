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
    private static readonly string[] Keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];

    /// <returns>How many rows were deleted.</returns>
    public async Task<int> DeleteAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var table in (TableClient[])[storage.Quotas, storage.SigningSessions, storage.Mails])
            count += await DeleteAsync(table, now, cancellation);
        return count;
    }

    private static async Task<int> DeleteAsync(TableClient table, DateTimeOffset now, CancellationToken cancellation)
    {
        var count = 0;
        var over = table.QueryAsync<TableEntity>($"{LeftoverRows.End} lt datetime'{now.UtcDateTime:O}'", select: Keys, cancellationToken: cancellation);
        await foreach (var row in over)
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
            count++;
        }

        return count;
    }
}
