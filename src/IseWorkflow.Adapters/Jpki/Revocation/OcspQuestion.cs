using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Ocsp;
using Org.BouncyCastle.X509;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>One question to an OCSP responder (RFC 6960): a certificate, and a nonce that ties the answer to the question.</summary>
internal sealed class OcspQuestion
{
    private const int NonceLength = 32;

    private readonly DerOctetString nonce = new(RandomNumberGenerator.GetBytes(NonceLength));

    private OcspQuestion(X509Certificate certificate, X509Certificate issuer)
    {
        Issuer = issuer;
        Id = new CertificateID(CertificateID.DigestSha1, issuer, certificate.SerialNumber);
    }

    public static OcspQuestion About(ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> issuer) => new(Parse(certificate), Parse(issuer));

    public X509Certificate Issuer { get; }

    /// <summary>Names the certificate. SHA-1 only finds it here and protects nothing; responders understand it best (RFC 5019).</summary>
    public CertificateID Id { get; }

    public byte[] Encode()
    {
        var generator = new OcspReqGenerator();
        generator.AddRequest(Id);
        var extensions = new X509ExtensionsGenerator();
        extensions.AddExtension(OcspObjectIdentifiers.PkixOcspNonce, critical: false, nonce);
        generator.SetRequestExtensions(extensions.Generate());
        return generator.Generate().GetEncoded();
    }

    /// <summary>Whether the answer repeats the nonce, so that it is no older one played back.</summary>
    public bool IsAnsweredBy(BasicOcspResp response) =>
        response.ResponseExtensions?.GetExtension(OcspObjectIdentifiers.PkixOcspNonce)?.GetParsedValue() is Asn1OctetString echoed
        && echoed.GetOctets().AsSpan().SequenceEqual(nonce.GetOctets());

    private static X509Certificate Parse(ReadOnlyMemory<byte> der) => new X509CertificateParser().ReadCertificate(der.ToArray());
}
