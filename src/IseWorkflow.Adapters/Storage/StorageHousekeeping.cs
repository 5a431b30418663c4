using IseWorkflow.Adapters.Blobs;
using IseWorkflow.Adapters.Tables;
using IseWorkflow.Core.Applications;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Adapters.Storage;

/// <summary>Deletes what is over. One kind that cannot be deleted keeps none of the others from it.</summary>
internal sealed class StorageHousekeeping(
    BlobUploadStore uploads, TableAccessTokenStore tokens, TableLeftovers leftovers, ILogger<StorageHousekeeping> logger) : IHousekeeping
{
    private static readonly TimeSpan UploadsKept = TimeSpan.FromDays(7);

    /// <summary>So long after its expiry a link still says that it expired, and not that it is unknown.</summary>
    private static readonly TimeSpan TokensKept = TimeSpan.FromDays(7);

    public async Task<HousekeepingReport> CleanAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (files, links) = (New("uploads"), New("mail verifications"));
        var rows = leftovers.Tables.ToDictionary(table => table, table => New(table.Name));
        await uploads.DeleteAsync(now - UploadsKept, files, cancellation);
        await tokens.DeleteExpiredAsync(now - TokensKept, links, cancellation);
        foreach (var (table, deletions) in rows)
            await TableLeftovers.DeleteAsync(table, now, deletions, cancellation);
        Deletions[] all = [files, links, .. rows.Values];
        return new(files.Done, links.Done, rows.Values.Sum(table => table.Done), all.Sum(kind => kind.Failures), all.All(kind => kind.MayGoOn));
    }

    private Deletions New(string kind) => new(kind, logger);
}
