using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Tables;

/// <summary>Signing sessions by the hash of their token; the application's partition points to the newest of each revision.</summary>
internal sealed class TableSigningSessionStore(StorageClients storage) : ISigningSessionStore
{
    private readonly TableClient table = storage.SigningSessions;

    public async Task CreateAsync(SigningSession session, CancellationToken cancellation)
    {
        await table.UpsertEntityAsync(SigningRows.Of(session), TableUpdateMode.Replace, cancellation);
        await storage.Applications.UpsertEntityAsync(SigningRows.PointerTo(session), TableUpdateMode.Replace, cancellation);
    }

    public async Task<SigningSession?> ReadAsync(string tokenHash, CancellationToken cancellation) =>
        JsonRow.Read<SigningSession>(await FindAsync(tokenHash, cancellation));

    public async Task<SigningSession?> ReadNewestAsync(ApplicationId application, int revision, CancellationToken cancellation) =>
        await FindNewestAsync(application, revision, cancellation) is { } tokenHash ? await ReadAsync(tokenHash, cancellation) : null;

    public async Task<bool> IsNewestAsync(SigningSession session, CancellationToken cancellation) =>
        await FindNewestAsync(session.Application, session.Revision, cancellation) == session.TokenHash;

    public async Task<bool> TryConsumeAsync(SigningSession session, CancellationToken cancellation)
    {
        var row = await FindAsync(session.TokenHash, cancellation);
        if (JsonRow.Read<SigningSession>(row) is not { Outcome: null } open)
            return false;
        var consumed = open with { Outcome = new(SigningStatus.Consumed, null) };
        return await table.TryReplaceAsync(SigningRows.Of(consumed), row!.ETag, cancellation);
    }

    public Task CloseAsync(SigningSession session, SigningOutcome outcome, CancellationToken cancellation) =>
        table.UpdateEntityAsync(SigningRows.Of(session with { Outcome = outcome }), ETag.All, TableUpdateMode.Replace, cancellation);

    private async Task<string?> FindNewestAsync(ApplicationId application, int revision, CancellationToken cancellation) =>
        await storage.Applications.FindAsync(application.Value, TableKeys.Signing(revision), cancellation) is { } pointer
            ? SigningRows.TokenHashOf(pointer)
            : null;

    private Task<TableEntity?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        table.FindAsync(SigningRows.Partition(tokenHash), SigningRows.Row, cancellation);
}
