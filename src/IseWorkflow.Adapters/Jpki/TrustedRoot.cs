using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>One configured root.</summary>
internal sealed class TrustedRoot
{
    /// <summary>As many as verified at once: .NET promises nothing about one key in several threads.</summary>
    private readonly ConcurrentBag<VerificationKey> keys = [];

    private TrustedRoot(X509Certificate2 certificate, ReadOnlyMemory<byte> keyIdentifier) => (Certificate, KeyIdentifier) = (certificate, keyIdentifier);

    public X509Certificate2 Certificate { get; }

    /// <summary>The subject as encoded.</summary>
    public ReadOnlyMemory<byte> Name => Certificate.SubjectName.RawData;

    public ReadOnlyMemory<byte> KeyIdentifier { get; }

    /// <exception cref="InvalidOperationException">It is no authority, or has no subjectKeyIdentifier.</exception>
    public static TrustedRoot Of(X509Certificate2 certificate) => IsAuthority(certificate)
        ? new(certificate, KeyIdentifierOf(certificate))
        : throw new InvalidOperationException($"The root {certificate.Thumbprint} is not an authority's certificate.");

    /// <summary>Whether the root signed these octets with an algorithm of the kind of its key.</summary>
    public bool Signed(ReadOnlySpan<byte> octets, ReadOnlySpan<byte> value, SignatureAlgorithm algorithm)
    {
        var key = keys.TryTake(out var free) ? free : VerificationKey.Decode(Certificate.PublicKey.ExportSubjectPublicKeyInfo()).OrThrow();
        var signed = key.Fits(algorithm) && key.Verify(CryptographicOperations.HashData(algorithm.Hash, octets), value, algorithm.Hash);
        keys.Add(key);
        return signed;
    }

    /// <summary>Basic constraints and key usage of an issuer (RFC 5280, 4.2.1.9 and 4.2.1.3).</summary>
    private static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority)
        && certificate.Extensions.OfType<X509KeyUsageExtension>().All(usage => usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign));

    private static ReadOnlyMemory<byte> KeyIdentifierOf(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifierBytes
        ?? throw new InvalidOperationException($"The root {certificate.Thumbprint} has no subjectKeyIdentifier, so no certificate can name it.");
}
