using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Tools.Sign.Card;

/// <summary>Signs as the protocol wants it: a detached CMS SignedData (RFC 5652) with the certificate in it.</summary>
internal static class CardSignature
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Sha384 = "2.16.840.1.101.3.4.2.2";

    public static byte[] Over(byte[] document, X509Certificate2 certificate, ICard card)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = certificate.GetECDsaPublicKey();
        using AsymmetricAlgorithm key = rsa is not null ? new CardRsa(card, rsa) : new CardEcdsa(card, ecdsa!);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate, key)
        {
            IncludeOption = X509IncludeOption.EndCertOnly,
            DigestAlgorithm = new Oid(rsa is not null ? Sha256 : Sha384),
        };
        signer.SignedAttributes.Add(new Pkcs9SigningTime());
        var cms = new SignedCms(new ContentInfo(document), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>Whether a certificate is for signing (non-repudiation) and not for logging in; the service checks all the rest.</summary>
    public static bool IsForSigning(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().Any(usage => usage.KeyUsages.HasFlag(X509KeyUsageFlags.NonRepudiation))
        && !certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Any();
}
