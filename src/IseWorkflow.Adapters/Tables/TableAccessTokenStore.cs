using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Adapters.Tables;

/// <summary>Access tokens by the hash of their secret.</summary>
internal sealed class TableAccessTokenStore(StorageClients storage) : IAccessTokenStore
{
    private const string Row = "token";

    private readonly TableClient table = storage.AccessTokens;

    public Task CreateAsync(string tokenHash, AccessToken token, CancellationToken cancellation) =>
        table.UpsertEntityAsync(RowOf(tokenHash, token), TableUpdateMode.Replace, cancellation);

    public async Task<AccessToken?> ReadAsync(string tokenHash, CancellationToken cancellation) =>
        JsonRow.Read<AccessToken>(await FindAsync(tokenHash, cancellation));

    public async Task<bool> TryUseAsync(string tokenHash, DateTimeOffset at, CancellationToken cancellation)
    {
        var row = await FindAsync(tokenHash, cancellation);
        return JsonRow.Read<AccessToken>(row) is { UsedAt: null } unused
            && await table.TryReplaceAsync(RowOf(tokenHash, unused with { UsedAt = at }), row!.ETag, cancellation);
    }

    private Task<TableEntity?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        table.FindAsync(TableKeys.Escape(tokenHash), Row, cancellation);

    private static TableEntity RowOf(string tokenHash, AccessToken token) => JsonRow.Of(TableKeys.Escape(tokenHash), Row, token);
}
