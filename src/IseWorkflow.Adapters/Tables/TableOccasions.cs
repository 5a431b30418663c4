using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Operations;

namespace IseWorkflow.Adapters.Tables;

/// <summary>A row an occasion, among the quotas: it says until when somebody holds it.</summary>
internal sealed class TableOccasions(StorageClients storage) : IOccasions
{
    private const string HeldUntil = "HeldUntil";

    private readonly TableClient table = storage.Quotas;

    public async Task<bool> TryTakeAsync(Occasion occasion, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        var before = await table.FindAsync(Partition(occasion), Row(occasion), cancellation);
        if (before is null)
            return await table.TryAddAsync(RowOf(occasion, until), cancellation);
        return before.GetDateTimeOffset(HeldUntil) <= now && await table.TryReplaceAsync(RowOf(occasion, until), before.ETag, cancellation);
    }

    public Task CloseAsync(Occasion occasion, CancellationToken cancellation) => WriteAsync(occasion, DateTimeOffset.MaxValue, cancellation);

    public Task ReleaseAsync(Occasion occasion, CancellationToken cancellation) => WriteAsync(occasion, DateTimeOffset.UnixEpoch, cancellation);

    private Task<Response> WriteAsync(Occasion occasion, DateTimeOffset heldUntil, CancellationToken cancellation) =>
        table.UpsertEntityAsync(RowOf(occasion, heldUntil), TableUpdateMode.Replace, cancellation);

    private static TableEntity RowOf(Occasion occasion, DateTimeOffset heldUntil) =>
        new(Partition(occasion), Row(occasion)) { [HeldUntil] = heldUntil, [LeftoverRows.End] = occasion.At.AddDays(1) };

    private static string Partition(Occasion occasion) => $"once-{TableKeys.Escape(occasion.Name)}";

    private static string Row(Occasion occasion) => TableKeys.Ascending(occasion.At);
}
