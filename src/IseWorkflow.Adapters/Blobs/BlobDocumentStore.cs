using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Adapters.Blobs;

/// <summary>Documents of applications: <c>documents/{application}/{name}</c>.</summary>
internal sealed class BlobDocumentStore(StorageClients storage) : IDocumentStore
{
    public Task WriteAsync(ApplicationId id, string name, StoredDocument document, CancellationToken cancellation) =>
        storage.Documents.GetBlobClient(PathOf(id, name)).WriteOnceAsync(document, cancellation);

    public Task<StoredDocument?> ReadAsync(ApplicationId id, string name, CancellationToken cancellation) =>
        storage.Documents.GetBlobClient(PathOf(id, name)).ReadOrNullAsync(cancellation);

    public Task<DocumentDescription?> DescribeAsync(ApplicationId id, string name, CancellationToken cancellation) =>
        storage.Documents.GetBlobClient(PathOf(id, name)).DescribeOrNullAsync(cancellation);

    private static string PathOf(ApplicationId id, string name) => $"{id}/{Uri.EscapeDataString(name)}";
}
