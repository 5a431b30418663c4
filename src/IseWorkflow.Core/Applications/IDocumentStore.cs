namespace IseWorkflow.Core.Applications;

/// <summary>The blobs of an application: signed documents, evidence, attachments. A blob is written once and never changed.</summary>
public interface IDocumentStore
{
    /// <summary>Writes a blob. Writing the same name again with the same bytes is harmless; other bytes are an error.</summary>
    /// <param name="name">Such as <c>document-0001</c>, <c>evidence-…</c>, <c>attachment-…</c>.</param>
    Task WriteAsync(ApplicationId id, string name, StoredDocument document, CancellationToken cancellation);

    Task<StoredDocument?> ReadAsync(ApplicationId id, string name, CancellationToken cancellation);

    /// <summary>What a blob is, without its bytes; null where there is none.</summary>
    Task<DocumentDescription?> DescribeAsync(ApplicationId id, string name, CancellationToken cancellation);
}

/// <summary>A blob's bytes and what they are.</summary>
/// <param name="FileName">As the citizen called it; null for the service's own.</param>
public sealed record StoredDocument(ReadOnlyMemory<byte> Bytes, string ContentType, string? FileName = null);

/// <summary>What a blob is.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="FileName">As the citizen called it; null for the service's own.</param>
public sealed record DocumentDescription(long Size, string ContentType, string? FileName);
