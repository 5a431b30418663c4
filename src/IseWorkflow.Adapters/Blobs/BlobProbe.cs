using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Health;

namespace IseWorkflow.Adapters.Blobs;

/// <summary>Whether the blobs answer: asks for a container's properties.</summary>
internal sealed class BlobProbe(StorageClients storage) : IHealthProbe
{
    public string Name => "blobs";

    public Task CheckAsync(CancellationToken cancellation) => storage.Documents.GetPropertiesAsync(cancellationToken: cancellation);
}
