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

    /// <summary>Tries to get a token unless there is one.</summary>
    /// <param name="evidenceId">The evidence's blob, from the signal <c>Signed</c>.</param>
    public async Task EnsureAsync(ApplicationId application, string evidenceId, CancellationToken cancellation)
    {
        if (authority is null || await documents.ReadAsync(application, BlobName(evidenceId), cancellation) is not null)
            return;
        if (await documents.ReadAsync(application, evidenceId, cancellation) is { } evidence)
            await StampAsync(authority, application, evidenceId, evidence.Bytes, cancellation);
    }

    private async Task StampAsync(
        ITimestampAuthority asked, ApplicationId application, string evidenceId, ReadOnlyMemory<byte> evidence, CancellationToken cancellation)
    {
        if (await asked.StampAsync(SHA256.HashData(evidence.Span), cancellation) is not { } token)
            return;
        try
        {
            await documents.WriteAsync(application, BlobName(evidenceId), new StoredDocument(token, ContentType), cancellation);
        }
        catch (InvalidOperationException)
        {
            // Somebody else got one at the same time; each authority's word is as good.
        }
    }
}
