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
            return kept.Proof.IsEmpty
                ? new(What, null, $"Was not checked then: {kept.Problem ?? "no source was configured"}.")
                : new(What, false, "It says that it was not checked then, and keeps a proof all the same.");
        try
        {
            return Judge(kept, Prove(evidence, roots));
        }
        catch (Exception e) when (e is InvalidDataException or CertificateException)
        {
            return new(What, false, $"The kept {kept.Source} proves nothing: {e.Message}");
        }
    }

    /// <summary>The proof has to say what the evidence says of it.</summary>
    private static Finding Judge(RevocationAnswer kept, RevocationAnswer proven)
    {
        if (proven.Status == RevocationStatus.Revoked)
            return new(What, false, $"By the kept {kept.Source} it was revoked at {proven.RevokedAt:O}: {proven.Reason}.");
        if (proven.Status != RevocationStatus.Good)
            return new(What, false, $"The kept {kept.Source} proves nothing for {kept.CheckedAt:O}: {proven.Problem}");
        return (kept.Status, kept.ThisUpdate, kept.NextUpdate) == (proven.Status, proven.ThisUpdate, proven.NextUpdate)
            ? new(What, true, $"Not revoked at {kept.CheckedAt:O}, by the signed {kept.Source} of {proven.ThisUpdate:O}.")
            : new(What, false, $"The kept {kept.Source} says another thing than the evidence: good from {proven.ThisUpdate:O} to {proven.NextUpdate:O}.");
    }

    private static RevocationAnswer Prove(SignatureEvidence evidence, TrustedRoots roots)
    {
        if (!evidence.Chain.All(encoded => CertificateBody.Parse(encoded).Is(out _, out _)))
            throw new InvalidDataException("A certificate of the chain cannot be read.");
        if (evidence.Chain is not [var first, _] || !CertificateBody.Parse(first).Is(out var certificate, out _) || !roots.IssuerOf(certificate).Is(out var root, out _))
            throw new InvalidDataException("The chain does not lead to a trusted root.");
        return evidence.Revocation.Source switch
        {
            ListRevocationChecker.Source => FromList(evidence.Revocation, certificate, root),
            OcspRevocationChecker.Source => FromResponder(evidence.Revocation, certificate, root),
            _ => throw new InvalidDataException("Nothing is known of such a source."),
        };
    }

    private static RevocationAnswer FromList(RevocationAnswer kept, CertificateBody certificate, TrustedRoot root)
    {
        var list = RevocationListReader.Read(kept.Proof);
        if (!IsOf(root, list) || !list.IsSignedBy(root))
            throw new InvalidDataException("It is not signed by the certificate's issuer.");
        if (list.Partition is not { } partition || certificate.ReadDistributionPoint() is not { } point || !partition.Span.SequenceEqual(point.Span))
            throw new InvalidDataException("It is of another partition.");
        return ListRevocationChecker.Answer(certificate, list, kept.CheckedAt);
    }

    private static bool IsOf(TrustedRoot root, RevocationList list) =>
        list.AuthorityKey is { } key && key.Span.SequenceEqual(root.KeyIdentifier.Span) && list.Issuer.Span.SequenceEqual(root.Name.Span);

    private static RevocationAnswer FromResponder(RevocationAnswer kept, CertificateBody certificate, TrustedRoot root) =>
        new OcspAnswerReader(OcspQuestion.About(certificate.Encoded, root.Certificate.RawDataMemory), kept.CheckedAt).ReadKept(kept.Proof.ToArray());
}
