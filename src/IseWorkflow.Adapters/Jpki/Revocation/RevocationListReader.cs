using System.Collections.Frozen;
using System.Formats.Asn1;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>
/// Reads a revocation list. What would change its meaning and is not understood makes it unreadable: another kind of partition, a
/// delta, entries of other issuers.
/// </summary>
internal static class RevocationListReader
{
    private const string ReasonCode = "2.5.29.21";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <exception cref="InvalidDataException">It is no such list.</exception>
    public static RevocationList Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            return ReadList(der);
        }
        catch (AsnContentException e)
        {
            throw new InvalidDataException("It is no revocation list in DER.", e);
        }
    }

    private static RevocationList ReadList(ReadOnlyMemory<byte> der)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER);
        var list = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        var signed = list.PeekEncodedValue();
        var body = list.ReadSequence();
        var algorithm = list.ReadEncodedValue();
        var signature = list.ReadBitString(out _);
        list.ThrowIfNotEmpty();

        if (!body.TryReadInt32(out var version) || version != 1 || !body.ReadEncodedValue().Span.SequenceEqual(algorithm.Span))
            throw new InvalidDataException("It is not of version 2, or names two signature algorithms.");
        var issuer = body.ReadEncodedValue();
        var (thisUpdate, nextUpdate) = (ReadTime(body), ReadTime(body));
        var entries = body.HasData && body.PeekTag() == Asn1Tag.Sequence ? ReadEntries(body.ReadSequence()) : [];
        var extensions = RevocationListExtensions.Read(body.ReadSequence(Tag0));
        body.ThrowIfNotEmpty();
        var oid = new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence().ReadObjectIdentifier();
        return new RevocationList(
            der, signed, oid, signature, issuer, extensions.AuthorityKey, extensions.Partition, extensions.Number, thisUpdate, nextUpdate, entries.ToFrozenDictionary());
    }

    private static Dictionary<string, RevokedEntry> ReadEntries(AsnReader list)
    {
        var entries = new Dictionary<string, RevokedEntry>();
        while (list.HasData)
        {
            var entry = list.ReadSequence();
            var serial = Convert.ToHexString(entry.ReadIntegerBytes().Span);
            entries[serial] = new RevokedEntry(ReadTime(entry), entry.HasData ? ReadReason(entry.ReadSequence()) : RevocationReason.Unspecified);
        }

        return entries;
    }

    private static RevocationReason ReadReason(AsnReader extensions)
    {
        var reason = RevocationReason.Unspecified;
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var critical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
            var value = extension.ReadOctetString();
            if (oid == ReasonCode)
                reason = new AsnReader(value, AsnEncodingRules.DER).ReadEnumeratedValue<RevocationReason>();
            else if (critical)
                throw new InvalidDataException($"An entry has the unknown critical extension {oid}.");
        }

        return reason;
    }

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
