using IseWorkflow.Core;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// Whether a certificate leads to a configured root, was valid at an instant, and is made for signing: path validation (RFC 5280, 6) of a path
/// that is one step long. See <c>docs/adr/one-step-path.md</c>.
/// </summary>
internal sealed class CertificateExamination(TrustedRoots roots, SigningProfileRule profile, AllowedAlgorithms algorithms)
{
    public Result<ExaminedSignature> Examine(CertificateBody certificate, DateTimeOffset at) =>
        roots.IssuerOf(certificate).Then(root => Examine(certificate, root, at));

    private Result<ExaminedSignature> Examine(CertificateBody certificate, TrustedRoot root, DateTimeOffset at)
    {
        if (algorithms.FindIssuers(certificate.SignatureAlgorithm) is not { } algorithm)
            return CertificateRefusals.AlgorithmNotAllowed;
        if (!root.Signed(certificate.Signed.Span, certificate.Signature.Span, algorithm))
            return CertificateRefusals.SignatureInvalid;
        if ((CheckValidity(certificate, root, at) ?? profile.Check(certificate)) is { } refusal)
            return refusal;
        return HolderReader.Read(certificate).Select(holder => new ExaminedSignature(holder, certificate, root.Certificate.RawDataMemory));
    }

    private static Refusal? CheckValidity(CertificateBody certificate, TrustedRoot root, DateTimeOffset at)
    {
        if (at < certificate.NotBefore)
            return CertificateRefusals.NotYetValid;
        if (at > certificate.NotAfter)
            return CertificateRefusals.Expired;
        return at < root.Certificate.NotBefore || at > root.Certificate.NotAfter ? CertificateRefusals.RootExpired : null;
    }
}
