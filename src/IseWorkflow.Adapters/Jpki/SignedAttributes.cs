using System.Formats.Asn1;
using System.Security.Cryptography;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// The signed attributes of a CMS signer (RFC 5652, 11). Where there are any, the signature is over them and reaches the document only
/// through messageDigest, so both it and contentType must stand there once and say the right thing.
/// </summary>
internal static class SignedAttributes
{
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string DataType = "1.2.840.113549.1.7.1";

    public static Refusal? Check(CryptographicAttributeObjectCollection attributes, ReadOnlySpan<byte> digest, CertificateBody signer)
    {
        if (attributes.Count == 0)
            return null;
        try
        {
            return CheckValues(attributes, digest, signer);
        }
        catch (AsnContentException)
        {
            return SignatureRefusals.AttributesMalformed;
        }
    }

    /// <summary>The digest that the signature is over: that of the attributes as a SET OF in DER.</summary>
    public static byte[] Digest(CryptographicAttributeObjectCollection attributes, HashAlgorithmName hash)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            foreach (var attribute in attributes)
                Write(writer, attribute);
        }

        return CryptographicOperations.HashData(hash, writer.Encode());
    }

    private static Refusal? CheckValues(CryptographicAttributeObjectCollection attributes, ReadOnlySpan<byte> digest, CertificateBody signer)
    {
        if (Single(attributes, ContentType) is not { } type || Single(attributes, MessageDigest) is not { } messageDigest)
            return SignatureRefusals.AttributesMalformed;
        if (type.ReadObjectIdentifier() != DataType)
            return SignatureRefusals.ContentTypeWrong;
        if (!messageDigest.ReadOctetString().AsSpan().SequenceEqual(digest))
            return SignatureRefusals.WrongDocument;
        return Count(attributes, SigningCertificateV2) == 0 || Names(Single(attributes, SigningCertificateV2), signer)
            ? null
            : SignatureRefusals.CertificateMismatch;
    }

    /// <summary>SigningCertificateV2 (RFC 5035): the first ESSCertIDv2 is the signer's, by SHA-256 unless another digest is named.</summary>
    private static bool Names(AsnReader? signingCertificate, CertificateBody signer)
    {
        if (signingCertificate is null)
            return false;
        var identifier = signingCertificate.ReadSequence().ReadSequence().ReadSequence();
        return identifier.PeekTag() == Asn1Tag.PrimitiveOctetString
            && identifier.ReadOctetString().AsSpan().SequenceEqual(SHA256.HashData(signer.Encoded.Span));
    }

    /// <summary>The one value of the one attribute of this type; null where it is missing or stands twice.</summary>
    private static AsnReader? Single(CryptographicAttributeObjectCollection attributes, string oid)
    {
        var values = attributes.Cast<CryptographicAttributeObject>()
            .Where(a => a.Oid.Value == oid).SelectMany(a => a.Values.Cast<AsnEncodedData>()).ToList();
        return values.Count == 1 ? new AsnReader(values[0].RawData, AsnEncodingRules.BER) : null;
    }

    private static int Count(CryptographicAttributeObjectCollection attributes, string oid) =>
        attributes.Cast<CryptographicAttributeObject>().Count(a => a.Oid.Value == oid);

    private static void Write(AsnWriter writer, CryptographicAttributeObject attribute)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(attribute.Oid.Value!);
            using (writer.PushSetOf())
            {
                foreach (var value in attribute.Values)
                    writer.WriteEncodedValue(value.RawData);
            }
        }
    }
}
