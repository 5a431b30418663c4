using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// A row an occasion, among the quotas: it says who holds it and until when. It is written only as it was read. The holder stands in it, so that
/// a write whose answer was lost on the way, and which the SDK's retry finds in its own way, is known for one's own.
/// </summary>
internal sealed class TableOccasions(StorageClients storage) : IOccasions
{
    private const string HeldUntil = "HeldUntil";
    private const string Holder = "Holder";

    private readonly TableClient table = storage.Quotas;

    public async Task<Hold?> TryTakeAsync(Occasion occasion, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        var hold = new Hold(occasion, Guid.NewGuid());
        var before = await FindAsync(occasion, cancellation);
        if (before?.GetDateTimeOffset(HeldUntil) > now)
            return null;
        return await TryWriteAsync(before, hold, until, cancellation) || IsOf(hold, await FindAsync(occasion, cancellation)) ? hold : null;
    }

    public async Task<bool> TryHoldAsync(Hold hold, DateTimeOffset until, CancellationToken cancellation)
    {
        while (await FindAsync(hold.Occasion, cancellation) is { } before && IsOf(hold, before))
        {
            if (await TryWriteAsync(before, hold, until, cancellation))
                return true;
        }

        return false;
    }

    private Task<TableEntity?> FindAsync(Occasion occasion, CancellationToken cancellation) =>
        table.FindAsync(Partition(occasion), Row(occasion), cancellation);

    private Task<bool> TryWriteAsync(TableEntity? before, Hold hold, DateTimeOffset until, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition(hold.Occasion), Row(hold.Occasion))
        {
            [HeldUntil] = until,
            [Holder] = hold.Holder,
            [LeftoverRows.End] = hold.Occasion.At.AddDays(1),
        };
        return before is null ? table.TryAddAsync(row, cancellation) : table.TryReplaceAsync(row, before.ETag, cancellation);
    }

    private static bool IsOf(Hold hold, TableEntity? row) => row?.GetGuid(Holder) == hold.Holder;

    private static string Partition(Occasion occasion) => $"once-{TableKeys.Escape(occasion.Name)}";

    private static string Row(Occasion occasion) => TableKeys.Ascending(occasion.At);
}
