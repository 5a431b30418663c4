using System.Formats.Asn1;
using System.Security.Cryptography;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>The attribute signingCertificateV2 (RFC 5035, 3), by which a signer says which certificate was meant.</summary>
internal static class SigningCertificate
{
    /// <summary>Whether its first ESSCertIDv2, which is the signer's, names the certificate: by SHA-256 unless another digest is named.</summary>
    /// <remarks>Throws <see cref="AsnContentException"/> on what is not the attribute's syntax.</remarks>
    public static bool Names(AsnReader attribute, CertificateBody signer)
    {
        var identifier = attribute.ReadSequence().ReadSequence().ReadSequence();
        var hash = identifier.PeekTag() == Asn1Tag.Sequence ? HashOf(AlgorithmIdentifier.Read(identifier)) : HashAlgorithmName.SHA256;
        return hash is { } known && identifier.ReadOctetString().AsSpan().SequenceEqual(CryptographicOperations.HashData(known, signer.Encoded.Span));
    }

    /// <summary>Null for SHA-1 and what is unknown. OpenSSL takes the digest of the signature: SHA-384 with P-384.</summary>
    private static HashAlgorithmName? HashOf(AlgorithmIdentifier digest) => digest.Oid switch
    {
        "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
        "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
        "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
