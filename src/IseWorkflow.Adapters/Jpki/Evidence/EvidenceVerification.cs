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
    public IReadOnlyList<Finding> Verify(SignatureEvidence evidence) =>
    [
        Signature(evidence),
        Chain(evidence),
        RevocationProof.Verify(evidence, roots),
        evidence.VerifiedAt >= evidence.ReceivedAt
            ? new("times", true, $"Received {evidence.ReceivedAt:O}, verified {evidence.VerifiedAt:O}.")
            : new("times", false, $"Verified {evidence.VerifiedAt:O}, before it was received {evidence.ReceivedAt:O}."),
    ];

    private Finding Signature(SignatureEvidence evidence)
    {
        var examination = new SignatureExamination(roots, new SigningProfileRule(allowTestPolicy), SignatureAlgorithm.All);
        return examination.Examine(evidence.Document, evidence.Submitted, evidence.ReceivedAt).Match(
            examined => new Finding(
                "signature",
                true,
                $"Of certificate {examined.Certificate.SerialNumber} over {evidence.Document.Length} octets, SHA-256 {SigningDocument.Hash(evidence.Document.Span)}. "
                + $"Holds: {string.Join(", ", SignatureExamination.Checks)}."),
            refusal => new Finding("signature", false, $"{refusal.Code}: {refusal.Message.En}"));
    }

    /// <summary>The chain that is kept beside the signature is the one that the signature leads to.</summary>
    private Finding Chain(SignatureEvidence evidence)
    {
        var issuer = evidence.Chain.Count == 2 && CertificateBody.Parse(evidence.Chain[0]).Is(out var body, out _) && roots.IssuerOf(body).Is(out var root, out _)
            ? root
            : null;
        return issuer is not null && issuer.Certificate.RawDataMemory.Span.SequenceEqual(evidence.Chain[1].Span)
            ? new("chain", true, $"Leads to the trusted root with SHA-256 {issuer.Certificate.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256)}.")
            : new("chain", false, "Does not lead to a trusted root.");
    }
}
