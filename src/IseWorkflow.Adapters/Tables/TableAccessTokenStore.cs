using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// Access tokens by the hash of their secret. Those that hold a mail address also stand in a list by the time of their expiry.
/// </summary>
internal sealed class TableAccessTokenStore(StorageClients storage) : IAccessTokenStore
{
    private const string Row = "token";
    private const string ExpiryPartition = "expiry";
    private const string HashColumn = "TokenHash";

    private readonly TableClient table = storage.AccessTokens;

    public async Task CreateAsync(string tokenHash, AccessToken token, CancellationToken cancellation)
    {
        if (token.Purpose == TokenPurpose.VerifyMail)
            await table.UpsertEntityAsync(ExpiryOf(tokenHash, token), TableUpdateMode.Replace, cancellation);
        await table.UpsertEntityAsync(RowOf(tokenHash, token), TableUpdateMode.Replace, cancellation);
    }

    public async Task<AccessToken?> ReadAsync(string tokenHash, CancellationToken cancellation) =>
        JsonRow.Read<AccessToken>(await FindAsync(tokenHash, cancellation));

    public async Task<bool> TryUseAsync(string tokenHash, DateTimeOffset at, CancellationToken cancellation)
    {
        var row = await FindAsync(tokenHash, cancellation);
        return JsonRow.Read<AccessToken>(row) is { UsedAt: null } unused
            && await table.TryReplaceAsync(RowOf(tokenHash, unused with { UsedAt = at }), row!.ETag, cancellation);
    }

    /// <summary>Deletes the tokens with an address that expired before the instant.</summary>
    public Task DeleteExpiredAsync(DateTimeOffset before, Deletions deletions, CancellationToken cancellation) => deletions.TryAllAsync(
        table.BetweenAsync(ExpiryPartition, "", TableKeys.Ascending(before), cancellation),
        _ => 1,
        async expired =>
        {
            await table.DeleteEntityAsync(TableKeys.Escape(expired.GetString(HashColumn)), Row, ETag.All, cancellation);
            await table.DeleteEntityAsync(expired.PartitionKey, expired.RowKey, ETag.All, cancellation);
        },
        cancellation);

    private Task<TableEntity?> FindAsync(string tokenHash, CancellationToken cancellation) =>
        table.FindAsync(TableKeys.Escape(tokenHash), Row, cancellation);

    private static TableEntity RowOf(string tokenHash, AccessToken token) => JsonRow.Of(TableKeys.Escape(tokenHash), Row, token);

    private static TableEntity ExpiryOf(string tokenHash, AccessToken token) =>
        new(ExpiryPartition, $"{TableKeys.Ascending(token.ExpiresAt)}-{TableKeys.Escape(tokenHash)}") { [HashColumn] = tokenHash };
}
