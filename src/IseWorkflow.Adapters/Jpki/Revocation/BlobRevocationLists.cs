using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Lists as blobs (<c>*.crl</c>) in a container.</summary>
public sealed class BlobRevocationLists(BlobContainerClient container) : IRevocationListSource
{
    public async IAsyncEnumerable<StoredRevocationList> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in container.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (!item.Name.EndsWith(".crl", StringComparison.Ordinal))
                continue;
            var content = await container.GetBlobClient(item.Name).DownloadContentAsync(cancellation);
            yield return new StoredRevocationList(item.Name, content.Value.Content.ToMemory());
        }
    }
}
