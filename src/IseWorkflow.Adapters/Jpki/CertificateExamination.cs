using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// Whether a certificate leads to a configured root, was valid at an instant, and is made for signing: path validation (RFC 5280, 6) of a path
/// that is one step long. See <c>docs/adr/one-step-path.md</c>.
/// </summary>
internal sealed class CertificateExamination(TrustedRoots roots, SigningProfileRule profile, AllowedAlgorithms algorithms)
{
    private static readonly TimeSpan JapanOffset = TimeSpan.FromHours(9);

    public Result<ExaminedSignature> Examine(CertificateBody certificate, DateTimeOffset at) => roots.IssuerOf(certificate).Match(
        root => Examine(certificate, root, at),
        refusal => SigningProfileRule.IsForAuthentication(certificate) ? CertificateRefusals.ForAuthentication : refusal);

    private Result<ExaminedSignature> Examine(CertificateBody certificate, TrustedRoot root, DateTimeOffset at)
    {
        if (algorithms.FindIssuers(certificate.SignatureAlgorithm) is not { } algorithm)
            return CertificateRefusals.AlgorithmNotAllowed;
        if (!root.Signed(certificate.Signed.Span, certificate.Signature.Span, algorithm))
            return CertificateRefusals.SignatureInvalid;
        if ((CheckValidity(certificate, root, at) ?? profile.Check(certificate)) is { } refusal)
            return refusal;
        return HolderReader.Read(certificate).Then<ExaminedSignature>(holder => IsBorn(holder, at)
            ? new ExaminedSignature(holder, certificate, root.Certificate.RawDataMemory)
            : HolderRefusals.BirthDateInvalid);
    }

    private static bool IsBorn(SignedIdentity holder, DateTimeOffset at) =>
        holder.BirthDate.EarliestDay() is not { } day || day <= DateOnly.FromDateTime(at.ToOffset(JapanOffset).Date);

    private static Refusal? CheckValidity(CertificateBody certificate, TrustedRoot root, DateTimeOffset at)
    {
        if (at < certificate.NotBefore)
            return CertificateRefusals.NotYetValid;
        if (at > certificate.NotAfter)
            return CertificateRefusals.Expired;
        return at < root.Certificate.NotBefore || at > root.Certificate.NotAfter ? CertificateRefusals.RootExpired : null;
    }
}
