using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Adapters.Blobs;

/// <summary>Writes a document as a blob, once, and reads it back.</summary>
internal static class DocumentBlobs
{
    /// <summary>Metadata are HTTP headers, so the name is percent-encoded.</summary>
    private const string FileName = "filename";

    private const string Sha256 = "sha256";

    /// <summary>Writes the blob, or finds that the same bytes stand there.</summary>
    /// <exception cref="InvalidOperationException">Other bytes stand there.</exception>
    public static async Task WriteOnceAsync(this BlobClient blob, StoredDocument document, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span));
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(document.Bytes), Options(document, hash), cancellation);
        }
        catch (RequestFailedException error) when (IsThere(error))
        {
            var stored = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            if (stored.Value.Metadata[Sha256] != hash)
                throw new InvalidOperationException($"The blob {blob.Name} is there with other bytes.", error);
        }
    }

    public static async Task<StoredDocument?> ReadOrNullAsync(this BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            var content = (await blob.DownloadContentAsync(cancellation)).Value;
            return new(content.Content.ToMemory(), content.Details.ContentType, FileNameOf(content.Details.Metadata));
        }
        catch (RequestFailedException error) when (error.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public static async Task<DocumentDescription?> DescribeOrNullAsync(this BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return new(properties.ContentLength, properties.ContentType, FileNameOf(properties.Metadata));
        }
        catch (RequestFailedException error) when (error.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private static BlobUploadOptions Options(StoredDocument document, string hash)
    {
        var metadata = new Dictionary<string, string> { [Sha256] = hash };
        if (document.FileName is { } name)
            metadata[FileName] = Uri.EscapeDataString(name);
        return new()
        {
            Conditions = new() { IfNoneMatch = ETag.All },
            HttpHeaders = new() { ContentType = document.ContentType },
            Metadata = metadata,
        };
    }

    private static bool IsThere(RequestFailedException error) =>
        error.ErrorCode == BlobErrorCode.BlobAlreadyExists || error.ErrorCode == BlobErrorCode.ConditionNotMet;

    private static string? FileNameOf(IDictionary<string, string> metadata) =>
        metadata.TryGetValue(FileName, out var name) ? Uri.UnescapeDataString(name) : null;
}
