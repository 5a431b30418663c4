using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;
using IseWorkflow.Core.Signing.Revocation;
using Org.BouncyCastle.Security.Certificates;

namespace IseWorkflow.Adapters.Jpki.Evidence;

/// <summary>Verifies the kept proof that a certificate was not revoked when its signature was taken.</summary>
internal static class RevocationProof
{
    private const string What = "revocation";

    public static Finding Verify(SignatureEvidence evidence, TrustedRoots roots)
    {
        var kept = evidence.Revocation;
        if (kept.Status is RevocationStatus.NotConfigured or RevocationStatus.Unknown)
            return new(What, null, $"Was not checked then: {kept.Problem ?? "no source was configured"}.");
        if (evidence.Chain.Count != 2)
            return new(What, false, "There is no chain to check it for.");
        if (!evidence.Chain.All(certificate => CertificateBody.Parse(certificate).Is(out _, out _)))
            return new(What, false, $"The kept {kept.Source} proves nothing: a certificate of the chain cannot be read.");
        try
        {
            var answer = kept.Source == ListRevocationChecker.Source ? FromList(evidence, roots) : FromResponder(evidence);
            return answer.Status == RevocationStatus.Good
                ? new(What, true, $"Not revoked at {kept.CheckedAt:O}, by the signed {kept.Source} of {answer.ThisUpdate:O}.")
                : new(What, false, $"By the kept {kept.Source} it was revoked at {answer.RevokedAt:O}: {answer.Reason}.");
        }
        catch (Exception e) when (e is InvalidDataException or CertificateException)
        {
            return new(What, false, $"The kept {kept.Source} proves nothing: {e.Message}");
        }
    }

    private static RevocationAnswer FromList(SignatureEvidence evidence, TrustedRoots roots)
    {
        var list = RevocationListReader.Read(evidence.Revocation.Proof);
        var certificate = CertificateBody.Parse(evidence.Chain[0]).OrThrow();
        if (roots.FindIssuer(list.Issuer, list.AuthorityKey) is not { } root || !list.IsSignedBy(root))
            throw new InvalidDataException("It is not signed by a trusted root.");
        if (list.Partition is not { } partition || certificate.ReadDistributionPoint() is not { } point || !partition.Span.SequenceEqual(point.Span))
            throw new InvalidDataException("It is of another partition.");
        return ListRevocationChecker.Answer(certificate, list, evidence.Revocation.CheckedAt);
    }

    private static RevocationAnswer FromResponder(SignatureEvidence evidence) =>
        new OcspAnswerReader(OcspQuestion.About(evidence.Chain[0], evidence.Chain[1]), evidence.Revocation.CheckedAt)
            .ReadKept(evidence.Revocation.Proof.ToArray());
}
