using System.Security.Cryptography;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Adapters.Blobs;

/// <summary>Uploads: <c>uploads/{applicant}/{upload}</c>, so that nobody reaches another's.</summary>
internal sealed class BlobUploadStore(StorageClients storage) : IUploadStore
{
    private const int IdBytes = 16;
    private const int IdLength = IdBytes * 2;

    public async Task<string> WriteAsync(string applicantId, StoredDocument document, CancellationToken cancellation)
    {
        var uploadId = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        await storage.Uploads.GetBlobClient(PathOf(applicantId, uploadId)).WriteOnceAsync(document, cancellation);
        return uploadId;
    }

    public async Task<StoredDocument?> ReadAsync(string applicantId, string uploadId, CancellationToken cancellation) =>
        IsId(uploadId) ? await storage.Uploads.GetBlobClient(PathOf(applicantId, uploadId)).ReadOrNullAsync(cancellation) : null;

    private static bool IsId(string uploadId) => uploadId.Length == IdLength && uploadId.All(char.IsAsciiHexDigitLower);

    private static string PathOf(string applicantId, string uploadId) => $"{Uri.EscapeDataString(applicantId)}/{uploadId}";
}
