using System.Formats.Asn1;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Core.Tests.Signing;

/// <summary>Writes a subjectAltName, rightly or wrongly.</summary>
internal static class HolderEncoding
{
    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public static byte[] Of(CardHolder holder) => Of(holder.OtherNames);

    public static byte[] Of(IEnumerable<(string Oid, string Value)> names) => ProfileExtensions.Holder(names).RawData;

    /// <summary>A good holder whose name stands there in a form of the caller's making.</summary>
    public static byte[] WithName(Action<AsnWriter> writeOtherName)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(Tag0))
                writeOtherName(writer);
            foreach (var (oid, value) in TestPki.Hanako.OtherNames.Skip(1))
            {
                using (writer.PushSequence(Tag0))
                    WriteValue(writer, oid, inner => inner.WriteCharacterString(UniversalTagNumber.UTF8String, value));
            }
        }

        return writer.Encode();
    }

    /// <summary>An OID and an explicitly tagged value.</summary>
    public static void WriteValue(AsnWriter writer, string oid, Action<AsnWriter> value)
    {
        writer.WriteObjectIdentifier(oid);
        using (writer.PushSequence(Tag0))
            value(writer);
    }
}
