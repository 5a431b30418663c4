using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Local.SigningApp.Pki;

/// <summary>
/// A certification authority of one tier, like the real one: a self-signed root that issues end entities. It is a training authority,
/// known to a service only if its root is put into the service's configuration.
/// </summary>
public sealed class RootAuthority : IDisposable
{
    private readonly RSA key;

    private RootAuthority(RSA key, X509Certificate2 certificate) => (this.key, Certificate) = (key, certificate);

    /// <summary>The root's certificate, without its key.</summary>
    public X509Certificate2 Certificate { get; }

    public RSA Key => key;

    public static RootAuthority Create(DateTimeOffset notBefore, DateTimeOffset notAfter) => Create(RSA.Create(2048), notBefore, notAfter);

    /// <summary>A root over an existing key, such as one read from a file; the authority owns the key from then on.</summary>
    public static RootAuthority Create(RSA key, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        var request = new CertificateRequest(JpkiNames.Root, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var withKey = request.CreateSelfSigned(notBefore, notAfter);
        return new RootAuthority(key, X509CertificateLoader.LoadCertificate(withKey.RawData));
    }

    /// <summary>A root that was made before, from its two PEM texts.</summary>
    public static RootAuthority Import(string certificatePem, string keyPem)
    {
        var key = RSA.Create();
        key.ImportFromPem(keyPem);
        return new RootAuthority(key, X509Certificate2.CreateFromPem(certificatePem));
    }

    /// <summary>The extensions of a signing certificate that this root issues.</summary>
    public IReadOnlyList<X509Extension> SigningExtensions(CardHolder holder, string policy) =>
    [
        ProfileExtensions.SigningUsage,
        ProfileExtensions.Holder(holder.OtherNames),
        ProfileExtensions.Policy(policy),
        ProfileExtensions.IssuerAltName(Certificate.SubjectName),
        ProfileExtensions.DistributionPoint(JpkiNames.DistributionPoint("Mie-ken", "Ise-shi")),
        AuthorityKeyIdentifier,
    ];

    public X509Extension AuthorityKeyIdentifier =>
        X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false);

    /// <summary>Issues a certificate of exactly these extensions over the key, with a random serial number.</summary>
    public X509Certificate2 Issue(
        AsymmetricAlgorithm subjectKey, IEnumerable<X509Extension> extensions, DateTimeOffset notBefore, DateTimeOffset notAfter)
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7f) | 0x40);
        var request = Request(JpkiNames.Subject("Mie-ken", "Ise-shi", Convert.ToHexString(serial)), subjectKey);
        foreach (var extension in extensions)
            request.CertificateExtensions.Add(extension);
        return request.Create(
            Certificate.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), notBefore, notAfter, serial);
    }

    public void Dispose()
    {
        key.Dispose();
        Certificate.Dispose();
    }

    private static CertificateRequest Request(X500DistinguishedName subject, AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        // The hash names the issuer's signature, which is RSA with SHA-256 whatever the subject's key.
        ECDsa ecdsa => new CertificateRequest(subject, ecdsa, HashAlgorithmName.SHA256),
        _ => throw new ArgumentException($"A card holds RSA or EC keys, not {key.KeyExchangeAlgorithm}.", nameof(key)),
    };
}
