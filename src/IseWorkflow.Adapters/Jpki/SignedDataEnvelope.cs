using System.Formats.Asn1;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// The outer layers of a CMS SignedData (RFC 5652, 5.1): .NET's reader neither tells attached from detached content nor minds what follows
/// the message, and both must be known.
/// </summary>
/// <param name="Content">The attached content; null where it is detached.</param>
internal sealed record SignedDataEnvelope(ReadOnlyMemory<byte>? Content)
{
    private const string SignedDataType = "1.2.840.113549.1.7.2";
    private const string DataType = "1.2.840.113549.1.7.1";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public static Result<SignedDataEnvelope> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return ReadMessage(bytes);
        }
        catch (AsnContentException)
        {
            return SignatureRefusals.Malformed;
        }
    }

    private static Result<SignedDataEnvelope> ReadMessage(ReadOnlyMemory<byte> bytes)
    {
        var outer = new AsnReader(bytes, AsnEncodingRules.BER);
        var message = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        if (message.ReadObjectIdentifier() != SignedDataType)
            return SignatureRefusals.NotSignedData;
        var explicitly = message.ReadSequence(Tag0);
        message.ThrowIfNotEmpty();
        var signedData = explicitly.ReadSequence();
        explicitly.ThrowIfNotEmpty();
        signedData.ReadInteger();
        signedData.ReadSetOf(skipSortOrderValidation: true);
        return ReadContent(signedData.ReadSequence());
    }

    private static Result<SignedDataEnvelope> ReadContent(AsnReader content)
    {
        if (content.ReadObjectIdentifier() != DataType)
            return SignatureRefusals.ContentTypeWrong;
        if (!content.HasData)
            return new SignedDataEnvelope((ReadOnlyMemory<byte>?)null);
        var wrapped = content.ReadSequence(Tag0);
        content.ThrowIfNotEmpty();
        var attached = wrapped.ReadOctetString();
        wrapped.ThrowIfNotEmpty();
        return new SignedDataEnvelope(attached);
    }
}
