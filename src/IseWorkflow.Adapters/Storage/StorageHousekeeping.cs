using IseWorkflow.Adapters.Blobs;
using IseWorkflow.Adapters.Tables;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Adapters.Storage;

/// <summary>Deletes what is over.</summary>
internal sealed class StorageHousekeeping(BlobUploadStore uploads, TableAccessTokenStore tokens, TableLeftovers leftovers) : IHousekeeping
{
    private static readonly TimeSpan UploadsKept = TimeSpan.FromDays(7);

    /// <summary>So long after its expiry a link still says that it expired, and not that it is unknown.</summary>
    private static readonly TimeSpan TokensKept = TimeSpan.FromDays(7);

    public async Task<HousekeepingReport> CleanAsync(DateTimeOffset now, CancellationToken cancellation) => new(
        await uploads.DeleteAsync(now - UploadsKept, cancellation),
        await tokens.DeleteExpiredAsync(now - TokensKept, cancellation),
        await leftovers.DeleteAsync(now, cancellation));
}
