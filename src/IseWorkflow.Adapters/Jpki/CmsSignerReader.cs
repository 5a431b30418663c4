using System.Formats.Asn1;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>Reads a SignerInfo (RFC 5652, 5.3).</summary>
/// <remarks>Throws <see cref="AsnContentException"/> on what is none.</remarks>
internal static class CmsSignerReader
{
    private const string CounterSignature = "1.2.840.113549.1.9.6";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag Tag0Constructed = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Tag1Constructed = new(TagClass.ContextSpecific, 1, isConstructed: true);

    public static CmsSignerInfo Read(AsnReader signers)
    {
        var signer = signers.ReadSequence();
        if (!signer.TryReadInt32(out var version))
            throw new AsnContentException();
        var name = ReadName(signer);
        var digest = AlgorithmIdentifier.Read(signer);
        var attributes = signer.PeekTag() == Tag0Constructed ? SignedAttributes.Of(signer.ReadEncodedValue()) : null;
        var algorithm = AlgorithmIdentifier.Read(signer);
        var value = signer.ReadOctetString();
        var counterSigned = signer.HasData && HoldsCounterSignature(signer.ReadSetOf(skipSortOrderValidation: true, Tag1Constructed));
        signer.ThrowIfNotEmpty();
        return new(version, name, digest, attributes, algorithm, value, counterSigned);
    }

    private static SignerName ReadName(AsnReader signer)
    {
        if (signer.PeekTag().HasSameClassAndValue(Tag0))
            return new(null, null, signer.ReadOctetString(Tag0));
        var name = signer.ReadSequence();
        var issuer = name.ReadEncodedValue();
        var serial = name.ReadIntegerBytes();
        name.ThrowIfNotEmpty();
        return new(issuer, Convert.ToHexString(serial.Span), null);
    }

    private static bool HoldsCounterSignature(AsnReader unsignedAttributes)
    {
        var found = false;
        while (unsignedAttributes.HasData)
            found |= unsignedAttributes.ReadSequence().ReadObjectIdentifier() == CounterSignature;
        return found;
    }
}
