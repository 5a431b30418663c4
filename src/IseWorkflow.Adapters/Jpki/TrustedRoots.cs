using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// The roots in which the service trusts, from configuration. Several bear the same name at once, so the issuer of a certificate is
/// the one whose key the certificate's authorityKeyIdentifier names.
/// </summary>
public sealed class TrustedRoots
{
    private readonly IReadOnlyList<TrustedRoot> roots;

    /// <exception cref="InvalidOperationException">There is none, or one has no subjectKeyIdentifier.</exception>
    public TrustedRoots(IEnumerable<X509Certificate2> certificates)
    {
        roots = [.. certificates.Select(TrustedRoot.Of)];
        if (roots.Count == 0)
            throw new InvalidOperationException("No root certificate is configured in Signing:Roots; no signature could be verified.");
    }

    /// <summary>The root that issued a certificate, by name and key; its signature is not checked yet.</summary>
    internal Result<TrustedRoot> IssuerOf(CertificateBody certificate)
    {
        if (!roots.Any(root => root.Name.Span.SequenceEqual(certificate.Issuer.Span)))
            return CertificateRefusals.IssuerUnknown;
        return certificate.ReadAuthorityKey().Then<TrustedRoot>(key =>
            FindIssuer(certificate.Issuer, key) is { } root ? root : CertificateRefusals.IssuerKeyUnknown);
    }

    /// <summary>The root of a name and key; null where there is none, or no key is named.</summary>
    internal TrustedRoot? FindIssuer(ReadOnlyMemory<byte> name, ReadOnlyMemory<byte>? key) => roots.FirstOrDefault(root =>
        key is { } identifier && root.Name.Span.SequenceEqual(name.Span) && root.KeyIdentifier.Span.SequenceEqual(identifier.Span));
}
