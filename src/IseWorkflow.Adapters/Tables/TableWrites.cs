using Azure;
using Azure.Data.Tables;

namespace IseWorkflow.Adapters.Tables;

/// <summary>Writes of which only the first of several at once succeeds.</summary>
internal static class TableWrites
{
    /// <summary>Inserts a row. False where it is there already.</summary>
    public static async Task<bool> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(row, cancellation);
            return true;
        }
        catch (RequestFailedException error) when (error.IsDuplicate())
        {
            return false;
        }
    }

    /// <summary>Deletes a row, whoever changed it last. Nothing where it is gone already.</summary>
    public static async Task TryDeleteAsync(this TableClient table, TableEntity row, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
        }
        catch (RequestFailedException error) when (error.IsMissing())
        {
        }
    }

    /// <summary>Replaces a row as it was read. False where it was changed or deleted since.</summary>
    public static async Task<bool> TryReplaceAsync(this TableClient table, TableEntity row, ETag version, CancellationToken cancellation)
    {
        try
        {
            await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException error) when (error.IsLostRace())
        {
            return false;
        }
    }
}
