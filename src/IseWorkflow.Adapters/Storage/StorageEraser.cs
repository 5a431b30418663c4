using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using IseWorkflow.Adapters.Tables;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Adapters.Storage;

/// <summary>
/// Erases in an order that lets a repeat finish after any crash: record what there is, delete what stands elsewhere, then the application's
/// own rows, and strike it off the calendar last.
/// </summary>
internal sealed class StorageEraser(StorageClients storage, ILifecycleStore lifecycle, ErasureCalendar calendar) : IEraser
{
    private readonly TableClient table = storage.Applications;

    public async Task<ErasureRecord> EraseAsync(ApplicationId id, DateTimeOffset now, CancellationToken cancellation)
    {
        await RequireEndedAsync(id, cancellation);
        var rows = await table.BetweenAsync(id.Value, TableKeys.First, TableKeys.Last, cancellation).ToListAsync(cancellation);
        var blobs = await ListDocumentsAsync(id, cancellation);
        await table.TryAddAsync(JsonRow.Of(id.Value, TableKeys.ErasureRecord, ErasedRows.Count(id, now, rows, blobs.Count)), cancellation);
        await DeleteElsewhereAsync(rows, blobs, cancellation);
        foreach (var chunk in rows.Select(ErasedRows.Erase).OfType<TableTransactionAction>().Chunk(TableLimits.RowsPerTransaction))
            await table.SubmitTransactionAsync(chunk, cancellation);
        await calendar.StrikeAsync(id, cancellation);
        return (await ReadRecordAsync(id, cancellation))!;
    }

    public async Task<ErasureRecord?> ReadRecordAsync(ApplicationId id, CancellationToken cancellation) =>
        JsonRow.Read<ErasureRecord>(await table.FindAsync(id.Value, TableKeys.ErasureRecord, cancellation));

    private async Task RequireEndedAsync(ApplicationId id, CancellationToken cancellation)
    {
        var ledger = await lifecycle.LoadAsync(id, cancellation) ?? throw new UnknownApplicationException(id);
        if (!ledger.State.IsFinal || ledger.Inbox.Count > 0)
            throw new InvalidOperationException($"Application {id} is not over; its data is needed still.");
    }

    private async Task<List<string>> ListDocumentsAsync(ApplicationId id, CancellationToken cancellation) =>
        await storage.Documents.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{id}/", cancellation)
            .Select(blob => blob.Name)
            .ToListAsync(cancellation);

    private async Task DeleteElsewhereAsync(List<TableEntity> rows, List<string> blobs, CancellationToken cancellation)
    {
        foreach (var blob in blobs)
            await storage.Documents.DeleteBlobIfExistsAsync(blob, cancellationToken: cancellation);
        foreach (var session in rows.Select(SigningRows.TokenHashOf).OfType<string>())
            await storage.SigningSessions.DeleteEntityAsync(SigningRows.Partition(session), SigningRows.Row, ETag.All, cancellation);
        var head = JsonRow.Read<ApplicationHead>(rows.First(row => row.RowKey == TableKeys.Head))!;
        var applicant = ApplicantRows.Of(head);
        await storage.Applicants.DeleteEntityAsync(applicant.PartitionKey, applicant.RowKey, ETag.All, cancellation);
    }
}
