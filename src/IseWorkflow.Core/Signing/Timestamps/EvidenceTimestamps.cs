using System.Security.Cryptography;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Core.Signing.Timestamps;

/// <summary>
/// Has the hash of evidence timestamped, where an authority is configured. The token is a blob beside the evidence, which therefore never
/// changes. Evidence without a token counts all the same: the authority is a third party, whose failure must not cost a citizen the
/// signature. It can be tried again at any time, because the token says itself when it was made.
/// </summary>
/// <param name="authority">Null where none is configured.</param>
public sealed class EvidenceTimestamps(IDocumentStore documents, ITimestampAuthority? authority = null)
{
    public const string ContentType = "application/timestamp-token";

    /// <summary>The token's blob, named like the evidence that it is over.</summary>
    public static string BlobName(string evidenceId) => "timestamp" + evidenceId[evidenceId.IndexOf('-', StringComparison.Ordinal)..];

    /// <summary>Whether an authority is configured.</summary>
    public bool IsConfigured => authority is not null;

    /// <summary>Tries to get a token unless there is one. False where there is none now, whatever the reason.</summary>
    /// <param name="evidenceId">The evidence's blob, from the signal <c>Signed</c>.</param>
    public async Task<bool> EnsureAsync(ApplicationId application, string evidenceId, CancellationToken cancellation)
    {
        if (authority is null)
            return false;
        if (await documents.ReadAsync(application, BlobName(evidenceId), cancellation) is not null)
            return true;
        return await documents.ReadAsync(application, evidenceId, cancellation) is { } evidence
            && await authority.StampAsync(SHA256.HashData(evidence.Bytes.Span), cancellation) is { } token
            && await KeepAsync(application, BlobName(evidenceId), token, cancellation);
    }

    private async Task<bool> KeepAsync(ApplicationId application, string name, ReadOnlyMemory<byte> token, CancellationToken cancellation)
    {
        try
        {
            await documents.WriteAsync(application, name, new StoredDocument(token, ContentType), cancellation);
        }
        catch (InvalidOperationException)
        {
            // Somebody else got one at the same time; each is as good.
        }

        return true;
    }
}
