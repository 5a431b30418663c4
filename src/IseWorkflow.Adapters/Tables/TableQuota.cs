using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Adapters.Tables;

/// <summary>Counts in a row a window; of two at once the later one counts again.</summary>
internal sealed class TableQuota(StorageClients storage) : IQuota
{
    private const string CountColumn = "Count";

    private readonly TableClient table = storage.Quotas;

    public async Task<bool> TryTakeAsync(QuotaWindow window, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await table.FindAsync(TableKeys.Escape(window.Key), Row(window), cancellation);
            var taken = row?.GetInt32(CountColumn) ?? 0;
            if (taken >= window.Limit)
                return false;
            if (await TryCountAsync(window, row, taken + 1, cancellation))
                return true;
        }
    }

    private Task<bool> TryCountAsync(QuotaWindow window, TableEntity? before, int count, CancellationToken cancellation)
    {
        var row = new TableEntity(TableKeys.Escape(window.Key), Row(window)) { [CountColumn] = count, ["End"] = window.End };
        return before is null ? table.TryAddAsync(row, cancellation) : table.TryReplaceAsync(row, before.ETag, cancellation);
    }

    private static string Row(QuotaWindow window) => $"{TableKeys.Ascending(window.Start)}-{window.Length.Ticks}";
}
