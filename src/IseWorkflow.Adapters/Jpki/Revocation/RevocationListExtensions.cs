using System.Formats.Asn1;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>The extensions of a revocation list (RFC 5280, 5.2).</summary>
/// <param name="AuthorityKey">The issuer's key identifier.</param>
/// <param name="Partition">The directory name of the issuing distribution point.</param>
internal sealed record RevocationListExtensions(ReadOnlyMemory<byte>? AuthorityKey, ReadOnlyMemory<byte>? Partition)
{
    private const string AuthorityKeyIdentifier = "2.5.29.35";
    private const string IssuingDistributionPoint = "2.5.29.28";

    /// <summary>onlyContainsUserCerts: signing certificates are such.</summary>
    private static readonly Asn1Tag OnlyUsers = new(TagClass.ContextSpecific, 1);

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag Tag0Constructed = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Tag4 = new(TagClass.ContextSpecific, 4, isConstructed: true);

    public static RevocationListExtensions Read(AsnReader wrapped)
    {
        var found = new RevocationListExtensions(null, null);
        var list = wrapped.ReadSequence();
        wrapped.ThrowIfNotEmpty();
        while (list.HasData)
        {
            var extension = list.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var critical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
            found = found.With(oid, critical, extension.ReadOctetString());
        }

        return found;
    }

    private RevocationListExtensions With(string oid, bool critical, byte[] value) => oid switch
    {
        AuthorityKeyIdentifier => this with { AuthorityKey = ReadAuthorityKey(value) },
        IssuingDistributionPoint => this with { Partition = ReadPartition(value) },
        _ when critical => throw new InvalidDataException($"It has the unknown critical extension {oid}."),
        _ => this,
    };

    private static ReadOnlyMemory<byte>? ReadAuthorityKey(byte[] value)
    {
        var identifier = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
        if (!identifier.HasData || !identifier.PeekTag().HasSameClassAndValue(Tag0))
            return null;
        return identifier.ReadOctetString(Tag0);
    }

    /// <summary>A name, and that it is of users' certificates; every other restriction would leave certificates out that look good then.</summary>
    private static ReadOnlyMemory<byte> ReadPartition(byte[] value)
    {
        var point = new AsnReader(value, AsnEncodingRules.DER).ReadSequence();
        var name = point.ReadSequence(Tag0Constructed).ReadSequence(Tag0Constructed).ReadSequence(Tag4).ReadEncodedValue();
        if (point.HasData && point.PeekTag() == OnlyUsers)
            point.ReadBoolean(OnlyUsers);
        return point.HasData ? throw new InvalidDataException("Its partition is restricted in a way that is not understood.") : name;
    }
}
