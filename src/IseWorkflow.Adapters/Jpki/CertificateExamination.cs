using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Whether a certificate leads to a configured root, was valid at an instant, and is made for signing.</summary>
internal sealed class CertificateExamination(TrustedRoots roots, SigningProfileRule profile, AllowedAlgorithms algorithms)
{
    /// <summary>The root that issued the certificate, where all holds.</summary>
    public Result<TrustedRoot> Examine(X509Certificate2 certificate, CertificateBody body, DateTimeOffset at) =>
        roots.IssuerOf(body).Then<TrustedRoot>(root => CheckAll(certificate, body, root, at) is { } refusal ? refusal : root);

    private Refusal? CheckAll(X509Certificate2 certificate, CertificateBody body, TrustedRoot root, DateTimeOffset at)
    {
        if (!algorithms.AllowsIssuer(body.SignatureAlgorithm))
            return CertificateRefusals.AlgorithmNotAllowed;
        var chain = CertificateChain.Check(certificate, root, profile.PolicyOf(body), at);
        if (chain.HasFlag(X509ChainStatusFlags.NotSignatureValid))
            return CertificateRefusals.SignatureInvalid;
        return CheckValidity(body, root, at)
            ?? profile.Check(body)
            ?? (chain == X509ChainStatusFlags.NoError ? null : CertificateRefusals.ChainInvalid);
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
