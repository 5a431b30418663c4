using System.Formats.Asn1;

namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>Takes a certificate apart (RFC 5280, 4.1).</summary>
internal static class CertificateBodyReader
{
    /// <summary>Real ones have about 2,000 octets; the rest is room for long addresses.</summary>
    private const int MaxLength = 16 * 1024;

    private const int MaxExtensions = 32;
    private const int Version3 = 2;

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Tag3 = new(TagClass.ContextSpecific, 3, isConstructed: true);

    public static Result<CertificateBody> Read(ReadOnlyMemory<byte> der)
    {
        if (der.Length > MaxLength)
            return CertificateRefusals.Malformed;
        try
        {
            return ReadCertificate(der);
        }
        catch (AsnContentException)
        {
            return CertificateRefusals.Malformed;
        }
    }

    private static Result<CertificateBody> ReadCertificate(ReadOnlyMemory<byte> der)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER);
        var certificate = outer.ReadSequence();
        outer.ThrowIfNotEmpty();

        var signed = certificate.PeekEncodedValue();
        var body = certificate.ReadSequence();
        var algorithm = certificate.ReadEncodedValue();
        var signature = certificate.ReadBitString(out var unused);
        certificate.ThrowIfNotEmpty();
        return unused == 0 ? ReadBody(body, algorithm, (der, signed, signature)) : CertificateRefusals.Malformed;
    }

    private static Result<CertificateBody> ReadBody(
        AsnReader body,
        ReadOnlyMemory<byte> outerAlgorithm,
        (ReadOnlyMemory<byte> Encoded, ReadOnlyMemory<byte> Signed, ReadOnlyMemory<byte> Signature) whole)
    {
        var isVersion3 = body.ReadSequence(Tag0).TryReadInt32(out var version) && version == Version3;
        var serial = body.ReadIntegerBytes();
        var algorithm = body.ReadEncodedValue();
        var issuer = body.ReadEncodedValue();
        var validity = body.ReadSequence();
        var (notBefore, notAfter) = (ReadTime(validity), ReadTime(validity));
        validity.ThrowIfNotEmpty();
        var subject = body.ReadEncodedValue();
        var key = body.PeekEncodedValue();
        body.ReadSequence();
        if (!isVersion3 || !algorithm.Span.SequenceEqual(outerAlgorithm.Span))
            return CertificateRefusals.Malformed;

        var oid = new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence().ReadObjectIdentifier();
        return ReadExtensions(body).Select(extensions => new CertificateBody(
            whole.Encoded, whole.Signed, whole.Signature, Convert.ToHexString(serial.Span), oid, issuer, notBefore, notAfter, subject, key, extensions));
    }

    private static Result<Dictionary<string, CertificateExtension>> ReadExtensions(AsnReader body)
    {
        var found = new Dictionary<string, CertificateExtension>();
        var wrapped = body.ReadSequence(Tag3);
        body.ThrowIfNotEmpty();
        var list = wrapped.ReadSequence();
        wrapped.ThrowIfNotEmpty();
        while (list.HasData)
        {
            var extension = ReadExtension(list.ReadSequence());
            if (found.Count == MaxExtensions)
                return CertificateRefusals.Malformed;
            if (!found.TryAdd(extension.Oid, extension))
                return CertificateRefusals.ExtensionRepeated;
        }

        return found;
    }

    private static CertificateExtension ReadExtension(AsnReader extension)
    {
        var oid = extension.ReadObjectIdentifier();
        var critical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
        var value = extension.ReadOctetString();
        extension.ThrowIfNotEmpty();
        return new CertificateExtension(oid, critical, value);
    }

    private static DateTimeOffset ReadTime(AsnReader validity) =>
        validity.PeekTag() == Asn1Tag.UtcTime ? validity.ReadUtcTime() : validity.ReadGeneralizedTime();
}
