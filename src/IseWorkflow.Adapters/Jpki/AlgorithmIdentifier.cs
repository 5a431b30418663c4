using System.Formats.Asn1;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>An AlgorithmIdentifier (RFC 5280, 4.1.1.2).</summary>
/// <param name="HasParameters">Whether there is more than the NULL that some algorithms have to bring; none of those that are accepted has parameters.</param>
internal readonly record struct AlgorithmIdentifier(string Oid, bool HasParameters)
{
    public static AlgorithmIdentifier Read(AsnReader reader)
    {
        var identifier = reader.ReadSequence();
        var oid = identifier.ReadObjectIdentifier();
        var hasParameters = identifier.HasData && identifier.PeekTag() != Asn1Tag.Null;
        if (hasParameters)
            identifier.ReadEncodedValue();
        else if (identifier.HasData)
            identifier.ReadNull();
        identifier.ThrowIfNotEmpty();
        return new(oid, hasParameters);
    }

    public bool Is(string oid) => Oid == oid && !HasParameters;
}
