using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>
/// Checks a signature's certificate again when staff open the review. It is asked for the present: a certificate that was revoked since makes the
/// signature no worse, but staff want to know of a move before they post to the old address. One that had been revoked before, which nobody could
/// know then, makes it void.
/// </summary>
public sealed class SignatureRecheck(IDocumentStore documents, IRevocationChecker revocation)
{
    /// <summary>What holds of the signature of the revision in force now; null where it was not signed, or its evidence was erased.</summary>
    public async Task<SignatureStanding?> CheckAsync(ApplicationFile file, CancellationToken cancellation)
    {
        if (await ReadEvidenceAsync(file, cancellation) is not { } evidence)
            return null;
        var now = await revocation.CheckAsync(evidence.Chain[0], evidence.Chain[^1], cancellation);
        return new(evidence.ReceivedAt, SerialOf(evidence), evidence.Revocation, now);
    }

    private static string SerialOf(SignatureEvidence evidence) => CertificateBody.Parse(evidence.Chain[0]).OrThrow().SerialNumber;

    private async Task<SignatureEvidence?> ReadEvidenceAsync(ApplicationFile file, CancellationToken cancellation) =>
        file.Said<Signal.Signed>(SignatureIntake.SignalId(file.Revision)) is { } signed
        && await documents.ReadAsync(file.Head.Id, signed.EvidenceId, cancellation) is { } blob
            ? SignatureEvidence.FromBytes(blob.Bytes.Span)
            : null;
}

/// <summary>How a signature stands.</summary>
/// <param name="CertificateSerial">Serial number of the signer's certificate, hexadecimal.</param>
/// <param name="AtReceipt">What was known of revocation when it was taken.</param>
/// <param name="Now">What is known now.</param>
public sealed record SignatureStanding(
    DateTimeOffset ReceivedAt, string CertificateSerial, RevocationAnswer AtReceipt, RevocationAnswer Now)
{
    /// <summary>Whether staff should look into it before they approve or post.</summary>
    public bool IsDoubtful => Now.Status == RevocationStatus.Revoked
        || (Now.Status == RevocationStatus.Unknown && AtReceipt.Status != RevocationStatus.Good);

    /// <summary>Whether the certificate was revoked already when it was used: the signature does not count.</summary>
    public bool IsVoid => Now.Status == RevocationStatus.Revoked && Now.RevokedAt <= ReceivedAt;

    /// <summary>What staff read.</summary>
    public LocalizedText ToText() => (AtReceipt.Status, Now.Status) switch
    {
        _ when IsVoid => new(
            "電子証明書は、署名した時点ですでに失効していました。この署名は有効ではありません。審査中であれば差し戻し、承認した後であれば却下してください。",
            "The certificate had been revoked before it was used. The signature does not count: return the application, or reject it where it is approved."),
        (_, RevocationStatus.Revoked) when Now.Reason == RevocationReason.AffiliationChanged => new(
            "署名の後に電子証明書が失効しています（転居・氏名変更など）。送付先の住所を確認してください。",
            "The certificate was revoked because of a move or a change of name. Check the address before posting."),
        (_, RevocationStatus.Revoked) => new(
            "電子証明書が失効しています。署名の有効性を確認してください。", "The certificate is revoked. Check whether the signature may count."),
        (_, RevocationStatus.Good) => new("電子証明書は失効していません。", "The certificate is not revoked."),
        (_, RevocationStatus.NotConfigured) => new("電子証明書の失効確認は行っていません。", "Revocation is not checked here."),
        (RevocationStatus.Good, _) => new(
            "署名時には失効していませんでした。いまは確認できません。", "It was not revoked when it was signed. It cannot be checked now."),
        _ => new(
            "電子証明書の失効をまだ確認できていません。確認できるまで承認しないでください。",
            "It could not be checked yet whether the certificate is revoked. Do not approve before it was."),
    };
}
