using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing.Certificates;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>
/// Checks a signature's certificate again when staff open the review, and when they approve or post. It is asked for the present: a certificate
/// that was revoked since makes the signature no worse, but staff want to know of a move before they post to the old address. One that had been
/// revoked before, which nobody could know then, makes it void.
/// </summary>
public sealed partial class SignatureRecheck(
    IDocumentStore documents, IRevocationChecker revocation, TimeProvider time, ILogger<SignatureRecheck> logger)
{
    /// <summary>For which a source is waited for: longer than a responder is given, and far below what the site's proxy bears.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>
    /// What holds of the signature of the revision in force now; null where it was not signed, or its evidence was erased or is not what was
    /// kept. Reads one blob, and none where it was not signed.
    /// </summary>
    public async Task<SignatureStanding?> CheckAsync(ApplicationFile file, CancellationToken cancellation)
    {
        if (file.Said<Signal.Signed>(SignatureIntake.SignalId(file.Revision)) is not { } signed
            || await ReadEvidenceAsync(file, signed, cancellation) is not { } evidence)
            return null;
        var now = await AskAsync(evidence, cancellation);
        return new(SerialOf(evidence), CheckOf(SignatureEvidence.HashIn(signed.EvidenceId), evidence, now));
    }

    private static SignatureCheck CheckOf(string hash, SignatureEvidence evidence, RevocationAnswer now) =>
        new(hash, evidence.ReceivedAt, evidence.Revocation.Status, now.Status, now.Source, now.CheckedAt, now.Reason, now.RevokedAt);

    private static string SerialOf(SignatureEvidence evidence) => CertificateBody.Parse(evidence.Chain[0]).OrThrow().SerialNumber;

    private async Task<SignatureEvidence?> ReadEvidenceAsync(ApplicationFile file, Signal.Signed signed, CancellationToken cancellation) =>
        await documents.ReadAsync(file.Head.Id, signed.EvidenceId, cancellation) is { } blob
        && SignatureEvidence.BlobName(signed.Revision, blob.Bytes.Span) == signed.EvidenceId
            ? SignatureEvidence.FromBytes(blob.Bytes.Span)
            : null;

    /// <summary>An outage of the source keeps nobody waiting: then it is unknown.</summary>
    private async Task<RevocationAnswer> AskAsync(SignatureEvidence evidence, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await revocation.CheckAsync(evidence.Chain[0], evidence.Chain[^1], either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            NotAnswered(Patience);
            return RevocationAnswer.Unknown("none", time.GetUtcNow(), $"The source did not answer within {Patience}.");
        }
    }

    [LoggerMessage(LogLevel.Error, "The source of revocation data did not answer within {Patience}; the certificate counts as not checked")]
    private partial void NotAnswered(TimeSpan patience);
}
