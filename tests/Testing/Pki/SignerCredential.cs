using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Testing.Pki;

/// <summary>A certificate with its key, as a card holds them, and the ways in which apps sign with it.</summary>
public sealed class SignerCredential(X509Certificate2 certificate)
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Sha384 = "2.16.840.1.101.3.4.2.2";

    public X509Certificate2 Certificate => certificate;

    public SubmittedSignature Attached(byte[] document) => Cms(document, detached: false);

    public SubmittedSignature Detached(byte[] document) => Cms(document, detached: true);

    public SubmittedSignature Cms(byte[] document, bool detached, Action<CmsSigner>? adjust = null)
    {
        var cms = new SignedCms(new ContentInfo(document), detached);
        // Any attribute makes .NET sign the attributes instead of the content, as the apps do.
        var signer = Signer(adjust);
        signer.SignedAttributes.Add(new Pkcs9SigningTime(TestPki.Now.UtcDateTime));
        cms.ComputeSignature(signer, silent: true);
        return new SubmittedSignature(SignatureFormat.Cms, cms.Encode());
    }

    /// <summary>The value alone, with the certificate beside it.</summary>
    public SubmittedSignature Raw(byte[] document) => RawValue(SignBytes(document));

    /// <summary>Any value with this certificate beside it.</summary>
    public SubmittedSignature RawValue(byte[] value) => new(SignatureFormat.Raw, value, certificate.RawDataMemory);

    /// <summary>What a card yields that is given a digest and pads it, without a DigestInfo.</summary>
    public byte[] PadBare(byte[] digest)
    {
        var key = certificate.GetRSAPrivateKey()!.ExportParameters(includePrivateParameters: true);
        var length = key.Modulus!.Length;
        byte[] padded = [0, 1, .. Enumerable.Repeat((byte)0xff, length - 3 - digest.Length), 0, .. digest];
        var value = BigInteger.ModPow(Number(padded), Number(key.D!), Number(key.Modulus)).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - value.Length], .. value];
    }

    public CmsSigner Signer(Action<CmsSigner>? adjust = null)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            IncludeOption = X509IncludeOption.EndCertOnly,
            DigestAlgorithm = new Oid(certificate.GetECDsaPrivateKey() is null ? Sha256 : Sha384),
        };
        adjust?.Invoke(signer);
        return signer;
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private byte[] SignBytes(byte[] document) => certificate.GetRSAPrivateKey() is { } rsa
        ? rsa.SignData(document, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        : certificate.GetECDsaPrivateKey()!.SignData(document, HashAlgorithmName.SHA384, DSASignatureFormat.Rfc3279DerSequence);
}
