using System.Formats.Asn1;
using System.Numerics;
using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>The extensions of a revocation list (RFC 5280, 5.2).</summary>
/// <param name="AuthorityKey">The issuer's key identifier.</param>
/// <param name="Partition">The directory name of the issuing distribution point.</param>
/// <param name="Number">The list's number; 0 where it has none.</param>
internal sealed record RevocationListExtensions(ReadOnlyMemory<byte>? AuthorityKey, ReadOnlyMemory<byte>? Partition, BigInteger Number)
{
    private const string AuthorityKeyIdentifier = "2.5.29.35";
    private const string IssuingDistributionPoint = "2.5.29.28";
    private const string ListNumber = "2.5.29.20";
    private const string DeltaIndicator = "2.5.29.27";

    /// <summary>onlyContainsUserCerts: signing certificates are such.</summary>
    private static readonly Asn1Tag OnlyUsers = new(TagClass.ContextSpecific, 1);

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0);

    public static RevocationListExtensions Read(AsnReader wrapped)
    {
        var found = new RevocationListExtensions(null, null, BigInteger.Zero);
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
        ListNumber => this with { Number = new AsnReader(value, AsnEncodingRules.DER).ReadInteger() },
        DeltaIndicator => throw new InvalidDataException("It is a delta: it says nothing of what was revoked before."),
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
        var name = DistributionPointName.Read(point) ?? throw new InvalidDataException("Its partition is not named by a directory name.");
        if (point.HasData && point.PeekTag() == OnlyUsers)
            point.ReadBoolean(OnlyUsers);
        return point.HasData ? throw new InvalidDataException("Its partition is restricted in a way that is not understood.") : name;
    }
}
