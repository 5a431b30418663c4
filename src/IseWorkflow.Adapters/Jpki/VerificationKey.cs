using System.Formats.Asn1;
using System.Security.Cryptography;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>A public key with which signatures are verified. Decoding one costs OpenSSL several verifications, so it is done once a certificate.</summary>
internal sealed class VerificationKey : IDisposable
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string Ec = "1.2.840.10045.2.1";

    private readonly string kind;

    /// <summary>The named curve of an EC key; null for other keys and for curves spelled out.</summary>
    private readonly string? curve;

    /// <summary>Null where it is of a kind that no algorithm of ours uses.</summary>
    private readonly AsymmetricAlgorithm? key;

    private VerificationKey(string kind, AsymmetricAlgorithm? key) => (this.kind, this.key, curve) = (kind, key, CurveOf(key));

    /// <summary>Modulus and exponent; null for a key of another kind.</summary>
    public RSAParameters? RsaParameters => (key as RSA)?.ExportParameters(includePrivateParameters: false);

    /// <param name="subjectPublicKeyInfo">In DER (RFC 5280, 4.1.2.7).</param>
    public static Result<VerificationKey> Decode(ReadOnlyMemory<byte> subjectPublicKeyInfo)
    {
        try
        {
            var kind = new AsnReader(subjectPublicKeyInfo, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadObjectIdentifier();
            return new VerificationKey(kind, Import(Create(kind), subjectPublicKeyInfo.Span));
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            return CertificateRefusals.Malformed;
        }
    }

    /// <summary>Whether the key is of the algorithm's kind, curve and length.</summary>
    public bool Fits(SignatureAlgorithm algorithm) =>
        key is not null && kind == algorithm.KeyOid && key.KeySize >= algorithm.MinKeyBits && key.KeySize <= algorithm.MaxKeyBits && curve == algorithm.CurveOid;

    /// <summary>Whether the value is this key's over the digest: PKCS#1 v1.5 (RFC 8017), or ECDSA in DER (RFC 3279).</summary>
    public bool Verify(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> value, HashAlgorithmName hash) => key switch
    {
        RSA rsa => rsa.VerifyHash(digest, value, hash, RSASignaturePadding.Pkcs1),
        ECDsa ecdsa => ecdsa.VerifyHash(digest, value, DSASignatureFormat.Rfc3279DerSequence),
        _ => false,
    };

    public void Dispose() => key?.Dispose();

    private static string? CurveOf(AsymmetricAlgorithm? key) =>
        (key as ECDsa)?.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true } named ? named.Oid.Value : null;

    private static AsymmetricAlgorithm? Create(string kind) => kind switch
    {
        Rsa => RSA.Create(),
        Ec => ECDsa.Create(),
        _ => null,
    };

    private static AsymmetricAlgorithm? Import(AsymmetricAlgorithm? key, ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        try
        {
            key?.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
            return key;
        }
        catch (PlatformNotSupportedException)
        {
            // A curve that the platform does not know is none that we allow.
            key?.Dispose();
            return null;
        }
        catch (CryptographicException)
        {
            key?.Dispose();
            throw;
        }
    }
}
