using System.Collections.Concurrent;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Testing.Signing;

/// <summary>Blobs in memory, written once as the real ones are.</summary>
public sealed class MemoryDocuments : IDocumentStore
{
    private readonly ConcurrentDictionary<(ApplicationId, string), StoredDocument> blobs = new();

    public IEnumerable<string> Names => blobs.Keys.Select(key => key.Item2);

    public Task WriteAsync(ApplicationId id, string name, StoredDocument document, CancellationToken cancellation)
    {
        var stored = blobs.GetOrAdd((id, name), document);
        return stored.Bytes.Span.SequenceEqual(document.Bytes.Span)
            ? Task.CompletedTask
            : throw new InvalidOperationException($"The blob {name} is there with other bytes.");
    }

    public Task<StoredDocument?> ReadAsync(ApplicationId id, string name, CancellationToken cancellation) =>
        Task.FromResult(blobs.GetValueOrDefault((id, name)));

    public Task<DocumentDescription?> DescribeAsync(ApplicationId id, string name, CancellationToken cancellation) => Task.FromResult(
        blobs.TryGetValue((id, name), out var blob) ? new DocumentDescription(blob.Bytes.Length, blob.ContentType, blob.FileName) : null);

    /// <summary>What no code does: changes a stored blob.</summary>
    public void Tamper(ApplicationId id, string name, byte[] bytes) => blobs[(id, name)] = blobs[(id, name)] with { Bytes = bytes };
}
