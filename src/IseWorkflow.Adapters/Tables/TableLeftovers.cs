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

    public IReadOnlyList<TableClient> Tables => [storage.Quotas, storage.SigningSessions, storage.Mails];

    /// <param name="deletions">Says how long to go on, and counts the rows.</param>
    public static Task DeleteAsync(TableClient table, DateTimeOffset now, Deletions deletions, CancellationToken cancellation)
    {
        var over = table.QueryAsync<TableEntity>($"{LeftoverRows.End} lt datetime'{now.UtcDateTime:O}'", select: Keys, cancellationToken: cancellation);
        return deletions.TryAllAsync(Together(over), rows => rows.Count, rows => DeleteAsync(table, rows, cancellation), cancellation);
    }

    /// <summary>Rows of a partition follow each other, and one request deletes as many as a transaction takes.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<TableEntity>> Together(IAsyncEnumerable<TableEntity> rows)
    {
        List<TableEntity> together = [];
        await foreach (var row in rows)
        {
            if (together.Count == TableLimits.RowsPerTransaction || (together.Count > 0 && together[0].PartitionKey != row.PartitionKey))
            {
                yield return together;
                together = [];
            }

            together.Add(row);
        }

        if (together.Count > 0)
            yield return together;
    }

    /// <summary>A request whose answer was lost and that the SDK repeats does not find them; then each for itself is gone already.</summary>
    private static async Task DeleteAsync(TableClient table, IReadOnlyList<TableEntity> rows, CancellationToken cancellation)
    {
        try
        {
            var delete = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
            await table.SubmitTransactionAsync(delete, cancellation);
        }
        catch (TableTransactionFailedException error) when (error.IsMissing())
        {
            foreach (var row in rows)
                await table.TryDeleteAsync(row, cancellation);
        }
    }
}
