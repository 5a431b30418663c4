using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki.Evidence;

/// <summary>
/// Verifies evidence again, years later and offline: everything as of the instant at which the signature was received, with the same code that
/// accepted it then.
/// </summary>
/// <param name="roots">In which whoever verifies trusts; not those that the evidence brings along.</param>
public sealed class EvidenceVerification(TrustedRoots roots, bool allowTestPolicy)
{
    private const string ChainFinding = "chain";

    public IReadOnlyList<Finding> Verify(SignatureEvidence evidence) =>
    [
        Signature(evidence),
        Chain(evidence),
        RevocationProof.Verify(evidence, roots),
        Times(evidence.ReceivedAt, evidence.Revocation.CheckedAt, evidence.VerifiedAt),
    ];

    private static Finding Times(DateTimeOffset received, DateTimeOffset revocationChecked, DateTimeOffset verified) => new(
        "times",
        received <= revocationChecked && revocationChecked <= verified,
        $"Received {received:O}, revocation checked {revocationChecked:O}, verified {verified:O}.");

    private Finding Signature(SignatureEvidence evidence)
    {
        var examination = new SignatureExamination(roots, new SigningProfileRule(allowTestPolicy), SignatureAlgorithm.All);
        return examination.Examine(evidence.Document, evidence.Submitted, evidence.ReceivedAt).Match(
            examined => new Finding(
                "signature",
                Contradiction(evidence, examined) is null,
                $"Of certificate {examined.Certificate.SerialNumber} over {evidence.Document.Length} octets, SHA-256 {SigningDocument.Hash(evidence.Document.Span)}. "
                + (Contradiction(evidence, examined) ?? $"Holds: {string.Join(", ", evidence.Checks)}.")),
            refusal => new Finding("signature", false, $"{refusal.Code}: {refusal.Message.En}"));
    }

    /// <summary>What the evidence says of a signature that holds, and is not so: chain and revocation are verified for the certificate that is kept.</summary>
    private static string? Contradiction(SignatureEvidence evidence, ExaminedSignature examined)
    {
        if (evidence.Chain.Count == 0 || !evidence.Chain[0].Span.SequenceEqual(examined.Certificate.Encoded.Span))
            return "Another certificate is kept beside it.";
        return evidence.Checks.SequenceEqual(SignatureExamination.Checks) ? null : "Other checks are named than are made of it.";
    }

    /// <summary>The chain that is kept beside the signature leads to a trusted root, and .NET's path validation finds nothing against it.</summary>
    private Finding Chain(SignatureEvidence evidence)
    {
        if (FindKeptRoot(evidence) is not var (certificate, root))
            return new(ChainFinding, false, "Does not lead to a trusted root.");
        using var signer = X509CertificateLoader.LoadCertificate(evidence.Chain[0].Span);
        var problems = CertificateChain.Check(signer, root, new SigningProfileRule(allowTestPolicy).PolicyOf(certificate), evidence.ReceivedAt);
        return problems == X509ChainStatusFlags.NoError
            ? new(ChainFinding, true, $"Leads to the trusted root with SHA-256 {root.Certificate.GetCertHashString(HashAlgorithmName.SHA256)}.")
            : new(ChainFinding, false, $"Leads to a trusted root, but: {problems}.");
    }

    /// <summary>Signer's certificate and root; null where the root that is kept is not the trusted one that the certificate names.</summary>
    private (CertificateBody Certificate, TrustedRoot Root)? FindKeptRoot(SignatureEvidence evidence) =>
        evidence.Chain.Count == 2
        && CertificateBody.Parse(evidence.Chain[0]).Is(out var certificate, out _)
        && roots.IssuerOf(certificate).Is(out var root, out _)
        && root.Certificate.RawDataMemory.Span.SequenceEqual(evidence.Chain[1].Span)
            ? (certificate, root)
            : null;
}
