using Azure;
using Azure.Data.Tables;

namespace IseWorkflow.Adapters.Tables;

/// <summary>How rows are read: by both keys, or a range of row keys in one partition. Nobody who waits scans a table.</summary>
internal static class TableQueries
{
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The rows of a partition whose key begins with the prefix, in order of their keys.</summary>
    public static IAsyncEnumerable<TableEntity> ByPrefixAsync(
        this TableClient table, string partition, string prefix, CancellationToken cancellation) =>
        table.BetweenAsync(partition, prefix, After(prefix), cancellation);

    /// <summary>The rows of a partition from one key up to, and without, another.</summary>
    public static AsyncPageable<TableEntity> BetweenAsync(
        this TableClient table, string partition, string from, string until, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {until}"),
            cancellationToken: cancellation);

    /// <summary>The first key behind all that begin with the prefix.</summary>
    private static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
