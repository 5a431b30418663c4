using System.Formats.Asn1;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// The outer layers of a CMS SignedData (RFC 5652, 5.1): .NET's reader neither tells attached from detached content nor minds what follows
/// the message, and both must be known.
/// </summary>
/// <param name="Version">Of the syntax; 3 where a signer is named by key identifier, else 1.</param>
/// <param name="DigestAlgorithms">Those that the message announces.</param>
/// <param name="Content">The attached content; null where it is detached.</param>
internal sealed record SignedDataEnvelope(int Version, IReadOnlyList<string> DigestAlgorithms, ReadOnlyMemory<byte>? Content)
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
        return ReadSignedData(signedData);
    }

    private static Result<SignedDataEnvelope> ReadSignedData(AsnReader signedData)
    {
        if (!signedData.TryReadInt32(out var version))
            return SignatureRefusals.Malformed;
        var digests = ReadAlgorithms(signedData.ReadSetOf(skipSortOrderValidation: true));
        var content = signedData.ReadSequence();
        return content.ReadObjectIdentifier() == DataType
            ? new SignedDataEnvelope(version, digests, ReadContent(content))
            : SignatureRefusals.ContentTypeWrong;
    }

    private static List<string> ReadAlgorithms(AsnReader algorithms)
    {
        var found = new List<string>();
        while (algorithms.HasData)
            found.Add(algorithms.ReadSequence().ReadObjectIdentifier());
        return found;
    }

    private static ReadOnlyMemory<byte>? ReadContent(AsnReader content)
    {
        if (!content.HasData)
            return null;
        var wrapped = content.ReadSequence(Tag0);
        content.ThrowIfNotEmpty();
        var attached = wrapped.ReadOctetString();
        wrapped.ThrowIfNotEmpty();
        return attached;
    }
}
