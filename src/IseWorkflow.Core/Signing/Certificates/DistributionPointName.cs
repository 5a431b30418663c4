using System.Formats.Asn1;

namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>The name of a distribution point, in a certificate and in its revocation list (RFC 5280, 4.2.1.13 and 5.2.5): here the directory name of a partition.</summary>
public static class DistributionPointName
{
    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Tag4 = new(TagClass.ContextSpecific, 4, isConstructed: true);

    /// <summary>Reads the name with which a point begins, as encoded; null where it has none, or one of another form.</summary>
    /// <remarks>Throws <see cref="AsnContentException"/> on what is no such point.</remarks>
    public static ReadOnlyMemory<byte>? Read(AsnReader point)
    {
        if (!point.HasData || point.PeekTag() != Tag0)
            return null;
        var name = point.ReadSequence(Tag0);
        if (name.PeekTag() != Tag0)
            return null;
        var full = name.ReadSequence(Tag0);
        return full.PeekTag() == Tag4 ? full.ReadSequence(Tag4).ReadEncodedValue() : null;
    }
}
