using System.Formats.Asn1;

namespace IseWorkflow.Core.Signing.Certificates;

/// <summary>Reads the holder from the subjectAltName: six otherName values <c>[0]{OID, [0] EXPLICIT UTF8String}</c> of the JPKI profile.</summary>
public static class HolderReader
{
    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private static readonly HashSet<string> Known =
    [
        JpkiProfile.Name, JpkiProfile.NameSubstitutions, JpkiProfile.Sex, JpkiProfile.BirthDate, JpkiProfile.Address, JpkiProfile.AddressSubstitutions,
    ];

    public static Result<SignedIdentity> Read(CertificateBody certificate) =>
        certificate.Extension(JpkiProfile.SubjectAltName) is { } value ? Read(value) : HolderRefusals.HolderMissing;

    /// <param name="subjectAltName">The extension's value in DER.</param>
    public static Result<SignedIdentity> Read(ReadOnlyMemory<byte> subjectAltName)
    {
        try
        {
            return ReadValues(subjectAltName).Then(HolderValues.ToIdentity);
        }
        catch (AsnContentException)
        {
            return HolderRefusals.HolderMalformed;
        }
    }

    private static Result<Dictionary<string, string>> ReadValues(ReadOnlyMemory<byte> subjectAltName)
    {
        var outer = new AsnReader(subjectAltName, AsnEncodingRules.DER);
        var names = outer.ReadSequence();
        outer.ThrowIfNotEmpty();

        var values = new Dictionary<string, string>();
        while (names.HasData)
        {
            if (names.PeekTag() != Tag0)
                names.ReadEncodedValue();
            else if (ReadOtherName(names.ReadSequence(Tag0)) is var (oid, value) && !values.TryAdd(oid, value))
                return HolderRefusals.HolderRepeated;
        }

        return values;
    }

    /// <summary>One of the six values; null for an otherName of another kind, which may have any content.</summary>
    private static (string Oid, string Value)? ReadOtherName(AsnReader name)
    {
        var oid = name.ReadObjectIdentifier();
        if (!Known.Contains(oid))
            return null;
        var wrapped = name.ReadSequence(Tag0);
        name.ThrowIfNotEmpty();
        var value = wrapped.ReadCharacterString(UniversalTagNumber.UTF8String);
        wrapped.ThrowIfNotEmpty();
        return (oid, value);
    }
}
