using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Tables;

/// <summary>Signing sessions by the hash of their token; the application's partition points to the newest of each revision.</summary>
internal sealed class TableSigningSessionStore(StorageClients storage) : ISigningSessionStore
{
    private const string Row = "session";
    private const string TokenColumn = "TokenHash";

    private readonly TableClient table = storage.SigningSessions;

    public async Task CreateAsync(SigningSession session, CancellationToken cancellation)
    {
        await table.UpsertEntityAsync(RowOf(session), TableUpdateMode.Replace, cancellation);
        var pointer = new TableEntity(session.Application.Value, TableKeys.Signing(session.Revision)) { [TokenColumn] = session.TokenHash };
        await storage.Applications.UpsertEntityAsync(pointer, TableUpdateMode.Replace, cancellation);
    }

    public async Task<SigningSession?> ReadAsync(string tokenHash, CancellationToken cancellation) =>
        JsonRow.Read<SigningSession>(await FindAsync(tokenHash, cancellation));

    public async Task<SigningSession?> ReadNewestAsync(ApplicationId application, int revision, CancellationToken cancellation)
    {
        var pointer = await storage.Applications.FindAsync(application.Value, TableKeys.Signing(revision), cancellation);
        return pointer is null ? null : await ReadAsync(pointer.GetString(TokenColumn), cancellation);
    }

    public async Task<bool> TryConsumeAsync(SigningSession session, CancellationToken cancellation)
    {
        var row = await FindAsync(session.TokenHash, cancellation);
        if (JsonRow.Read<SigningSession>(row) is not { Outcome: null } open)
            return false;
        var consumed = open with { Outcome = new(SigningStatus.Consumed, null) };
        return await table.TryReplaceAsync(RowOf(consumed), row!.ETag, cancellation);
    }

    public Task CloseAsync(SigningSession session, SigningOutcome outcome, CancellationToken cancellation) =>
        table.UpdateEntityAsync(RowOf(session with { Outcome = outcome }), ETag.All, TableUpdateMode.Replace, cancellation);

    private Task<TableEntity?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        table.FindAsync(TableKeys.Escape(tokenHash), Row, cancellation);

    private static TableEntity RowOf(SigningSession session) => JsonRow.Of(TableKeys.Escape(session.TokenHash), Row, session);
}
