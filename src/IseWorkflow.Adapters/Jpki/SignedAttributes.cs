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
internal sealed class SignedAttributes
{
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string DataType = "1.2.840.113549.1.7.1";
    private const byte SetOf = 0x31;

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private readonly ReadOnlyMemory<byte> encoded;

    private SignedAttributes(ReadOnlyMemory<byte> encoded) => this.encoded = encoded;

    /// <param name="encoded">As they stand in the message, tagged [0].</param>
    public static SignedAttributes Of(ReadOnlyMemory<byte> encoded) => new(encoded);

    public Refusal? Check(ReadOnlySpan<byte> digest, CertificateBody signer)
    {
        try
        {
            return Check(Read(), digest, signer);
        }
        catch (AsnContentException)
        {
            return SignatureRefusals.AttributesMalformed;
        }
    }

    /// <summary>The digest that the signature is over: that of the attributes with the tag of a SET OF (RFC 5652, 5.4).</summary>
    public byte[] Digest(HashAlgorithmName hash) => CryptographicOperations.HashData(hash, [SetOf, .. encoded.Span[1..]]);

    /// <summary>Types and values, in DER even where the rest of the message is in BER.</summary>
    private List<(string Oid, ReadOnlyMemory<byte> Value)> Read()
    {
        var attributes = new AsnReader(encoded, AsnEncodingRules.DER).ReadSetOf(skipSortOrderValidation: true, Tag0);
        var found = new List<(string, ReadOnlyMemory<byte>)>();
        while (attributes.HasData)
        {
            var attribute = attributes.ReadSequence();
            var oid = attribute.ReadObjectIdentifier();
            var values = attribute.ReadSetOf();
            attribute.ThrowIfNotEmpty();
            while (values.HasData)
                found.Add((oid, values.ReadEncodedValue()));
        }

        return found;
    }

    private static Refusal? Check(List<(string Oid, ReadOnlyMemory<byte> Value)> attributes, ReadOnlySpan<byte> digest, CertificateBody signer)
    {
        if (Single(attributes, ContentType) is not { } type || Single(attributes, MessageDigest) is not { } messageDigest)
            return SignatureRefusals.AttributesMalformed;
        if (type.ReadObjectIdentifier() != DataType)
            return SignatureRefusals.ContentTypeWrong;
        if (!messageDigest.ReadOctetString().AsSpan().SequenceEqual(digest))
            return SignatureRefusals.WrongDocument;
        return !attributes.Exists(a => a.Oid == SigningCertificateV2) || (Single(attributes, SigningCertificateV2) is { } named && SigningCertificate.Names(named, signer))
            ? null
            : SignatureRefusals.CertificateMismatch;
    }

    /// <summary>The one value of the one attribute of this type; null where it is missing or stands twice.</summary>
    private static AsnReader? Single(List<(string Oid, ReadOnlyMemory<byte> Value)> attributes, string oid) =>
        attributes.FindAll(a => a.Oid == oid) is [var only] ? new AsnReader(only.Value, AsnEncodingRules.DER) : null;
}
