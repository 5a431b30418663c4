using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Adapters.Tables;

/// <summary>Counts in a row a window; of two at once the later one counts again.</summary>
internal sealed class TableQuota(StorageClients storage) : IQuota
{
    private const string CountColumn = "Count";

    private readonly TableClient table = storage.Quotas;

    public Task<bool> TryTakeAsync(QuotaWindow window, CancellationToken cancellation) =>
        ChangeAsync(window, taken => taken < window.Limit ? taken + 1 : null, cancellation);

    public Task GiveBackAsync(QuotaWindow window, CancellationToken cancellation) =>
        ChangeAsync(window, taken => taken > 0 ? taken - 1 : null, cancellation);

    /// <summary>Brings the count to what the change says. False where it says null.</summary>
    private async Task<bool> ChangeAsync(QuotaWindow window, Func<int, int?> change, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await table.FindAsync(TableKeys.Escape(window.Key), Row(window), cancellation);
            if (change(row?.GetInt32(CountColumn) ?? 0) is not { } count)
                return false;
            if (await TryWriteAsync(window, row, count, cancellation))
                return true;
        }
    }

    private Task<bool> TryWriteAsync(QuotaWindow window, TableEntity? before, int count, CancellationToken cancellation)
    {
        var row = new TableEntity(TableKeys.Escape(window.Key), Row(window)) { [CountColumn] = count, [LeftoverRows.End] = window.End };
        return before is null ? table.TryAddAsync(row, cancellation) : table.TryReplaceAsync(row, before.ETag, cancellation);
    }

    private static string Row(QuotaWindow window) => $"{TableKeys.Ascending(window.Start)}-{window.Length.Ticks}";
}
