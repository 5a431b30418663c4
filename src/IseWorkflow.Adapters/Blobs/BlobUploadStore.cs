using System.Globalization;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Adapters.Blobs;

/// <summary>
/// Uploads: <c>uploads/{day}/{applicant}/{upload}</c>. The day, which begins an upload's id, lets old ones be found without reading the
/// rest; the applicant keeps anybody from another's.
/// </summary>
internal sealed class BlobUploadStore(StorageClients storage, TimeProvider time) : IUploadStore
{
    private const string DayFormat = "yyyyMMdd";
    private const int RandomLength = 32;

    public async Task<string> WriteAsync(string applicantId, StoredDocument document, CancellationToken cancellation)
    {
        var uploadId = Day(time.GetUtcNow()) + RandomNumberGenerator.GetHexString(RandomLength, lowercase: true);
        await storage.Uploads.GetBlobClient(PathOf(applicantId, uploadId)).WriteOnceAsync(document, cancellation);
        return uploadId;
    }

    public async Task<StoredDocument?> ReadAsync(string applicantId, string uploadId, CancellationToken cancellation) =>
        IsId(uploadId) ? await storage.Uploads.GetBlobClient(PathOf(applicantId, uploadId)).ReadOrNullAsync(cancellation) : null;

    public async Task<bool> ExistsAsync(string applicantId, string uploadId, CancellationToken cancellation) =>
        IsId(uploadId) && await storage.Uploads.GetBlobClient(PathOf(applicantId, uploadId)).ExistsAsync(cancellation);

    /// <summary>Deletes the uploads of days before the instant's.</summary>
    public Task DeleteAsync(DateTimeOffset before, Deletions deletions, CancellationToken cancellation)
    {
        var old = storage.Uploads.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellation)
            .Select(blob => blob.Name)
            .TakeWhile(name => string.CompareOrdinal(name, Day(before)) < 0);
        return deletions.TryAllAsync(
            old, _ => 1, name => storage.Uploads.DeleteBlobIfExistsAsync(name, cancellationToken: cancellation), cancellation);
    }

    private static bool IsId(string uploadId) =>
        uploadId.Length == DayFormat.Length + RandomLength && uploadId.All(char.IsAsciiHexDigitLower);

    private static string PathOf(string applicantId, string uploadId) =>
        $"{uploadId[..DayFormat.Length]}/{Uri.EscapeDataString(applicantId)}/{uploadId}";

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture);
}
