using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// When which application's personal data is due for erasure. The application's own row remembers its time, so that it can be struck off.
/// </summary>
internal sealed class ErasureCalendar(StorageClients storage)
{
    private const string Partition = "erasure";
    private const string DueColumn = "DueAt";

    private readonly TableClient table = storage.Index;

    /// <summary>Enters an application, or moves it to another time.</summary>
    public async Task EnterAsync(ApplicationId id, DateTimeOffset at, CancellationToken cancellation)
    {
        var before = await ReadDueAsync(id, cancellation);
        var row = new TableEntity(Partition, Key(id, at)) { ["Application"] = id.Value };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        var memory = new TableEntity(id.Value, TableKeys.ErasureDue) { [DueColumn] = at };
        await storage.Applications.UpsertEntityAsync(memory, TableUpdateMode.Merge, cancellation);
        if (before is { } old && old != at)
            await table.DeleteEntityAsync(Partition, Key(id, old), ETag.All, cancellation);
    }

    public IAsyncEnumerable<ApplicationId> FindDueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        table.BetweenAsync(Partition, "", TableKeys.Ascending(now.AddTicks(1)), cancellation)
            .Select(row => ApplicationId.Parse(row.GetString("Application")).OrThrow());

    public async Task StrikeAsync(ApplicationId id, CancellationToken cancellation)
    {
        if (await ReadDueAsync(id, cancellation) is { } due)
            await table.DeleteEntityAsync(Partition, Key(id, due), ETag.All, cancellation);
    }

    private async Task<DateTimeOffset?> ReadDueAsync(ApplicationId id, CancellationToken cancellation)
    {
        var row = await storage.Applications.FindAsync(id.Value, TableKeys.ErasureDue, cancellation);
        return row?.GetDateTimeOffset(DueColumn);
    }

    private static string Key(ApplicationId id, DateTimeOffset at) => $"{TableKeys.Ascending(at)}-{id}";
}
