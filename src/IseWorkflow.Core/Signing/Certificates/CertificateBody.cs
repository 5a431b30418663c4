using System.Formats.Asn1;

namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>The parts of an X.509 certificate (RFC 5280) that decide over a signature, read but not yet judged.</summary>
/// <param name="Encoded">The whole certificate in DER.</param>
/// <param name="SerialNumber">Upper-case hexadecimal, two digits an octet.</param>
/// <param name="Signed">The octets that the issuer signed.</param>
/// <param name="Signature">The issuer's signature.</param>
/// <param name="SignatureAlgorithm">OID of the algorithm with which the issuer signed.</param>
/// <param name="Issuer">The issuer's name as encoded.</param>
/// <param name="Subject">The subject's name as encoded.</param>
/// <param name="PublicKey">The SubjectPublicKeyInfo as encoded.</param>
/// <param name="Extensions">By OID; none stands twice.</param>
public sealed record CertificateBody(
    ReadOnlyMemory<byte> Encoded,
    ReadOnlyMemory<byte> Signed,
    ReadOnlyMemory<byte> Signature,
    string SerialNumber,
    string SignatureAlgorithm,
    ReadOnlyMemory<byte> Issuer,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    ReadOnlyMemory<byte> Subject,
    ReadOnlyMemory<byte> PublicKey,
    IReadOnlyDictionary<string, CertificateExtension> Extensions)
{
    /// <summary>Reads a certificate in DER. Anything that is not exactly one version 3 certificate is refused, never thrown.</summary>
    public static Result<CertificateBody> Parse(ReadOnlyMemory<byte> der) => CertificateBodyReader.Read(der);

    /// <summary>The key identifier of the issuer, by which one of several issuers of the same name is chosen.</summary>
    public Result<ReadOnlyMemory<byte>> ReadAuthorityKey()
    {
        try
        {
            return ExtensionReader.AuthorityKey(this) is { } key ? key : CertificateRefusals.AuthorityKeyMissing;
        }
        catch (AsnContentException)
        {
            return CertificateRefusals.ExtensionMalformed;
        }
    }

    /// <summary>The certificate's own key identifier; null where it names none.</summary>
    public ReadOnlyMemory<byte>? ReadSubjectKey()
    {
        try
        {
            return ExtensionReader.SubjectKey(this);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>The directory name of the partition whose revocation list covers the certificate, as encoded; null where it names none.</summary>
    public ReadOnlyMemory<byte>? ReadDistributionPoint()
    {
        try
        {
            return ExtensionReader.DistributionPoint(this);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    internal ReadOnlyMemory<byte>? Extension(string oid) => Extensions.GetValueOrDefault(oid)?.Value;
}
