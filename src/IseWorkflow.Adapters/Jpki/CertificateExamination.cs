using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Whether a certificate leads to a configured root, was valid at an instant, and is made for signing.</summary>
internal sealed class CertificateExamination(TrustedRoots roots, SigningProfileRule profile, AllowedAlgorithms algorithms)
{
    public Result<ExaminedSignature> Examine(X509Certificate2 certificate, CertificateBody body, DateTimeOffset at) =>
        roots.IssuerOf(body).Then(root => Examine(certificate, body, root, at));

    private Result<ExaminedSignature> Examine(X509Certificate2 certificate, CertificateBody body, TrustedRoot root, DateTimeOffset at)
    {
        if (!algorithms.AllowsIssuer(body.SignatureAlgorithm))
            return CertificateRefusals.AlgorithmNotAllowed;
        var chain = CertificateChain.Check(certificate, root, profile.PolicyOf(body), at);
        if (chain.HasFlag(X509ChainStatusFlags.NotSignatureValid))
            return CertificateRefusals.SignatureInvalid;
        if ((CheckValidity(body, root, at) ?? profile.Check(body)) is { } refusal)
            return refusal;
        // Ours speak first, because they say more; what the chain finds beyond them is refused all the same.
        return HolderReader.Read(body).Then<ExaminedSignature>(holder => chain == X509ChainStatusFlags.NoError
            ? new ExaminedSignature(holder, body, root.Certificate.RawDataMemory)
            : CertificateRefusals.ChainInvalid);
    }

    private static Refusal? CheckValidity(CertificateBody body, TrustedRoot root, DateTimeOffset at)
    {
        if (at < body.NotBefore)
            return CertificateRefusals.NotYetValid;
        if (at > body.NotAfter)
            return CertificateRefusals.Expired;
        return at < root.Certificate.NotBefore || at > root.Certificate.NotAfter ? CertificateRefusals.RootExpired : null;
    }
}
