using System.Formats.Asn1;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>A CMS SignedData (RFC 5652, 5.1), read but not yet judged: nothing follows it, and attached is told from detached content.</summary>
/// <param name="Version">Of the syntax; 3 where a signer is named by key identifier, else 1.</param>
/// <param name="DigestAlgorithms">Those that the message announces.</param>
/// <param name="Content">The attached content; null where it is detached.</param>
/// <param name="Certificates">In DER, in the order in which they stand there.</param>
internal sealed record SignedDataEnvelope(
    int Version,
    IReadOnlyList<AlgorithmIdentifier> DigestAlgorithms,
    ReadOnlyMemory<byte>? Content,
    IReadOnlyList<ReadOnlyMemory<byte>> Certificates,
    IReadOnlyList<CmsSignerInfo> Signers)
{
    /// <summary>The signer's is needed and the root's may come along; each one costs time before anything is believed.</summary>
    private const int MaxCertificates = 32;

    private const string SignedDataType = "1.2.840.113549.1.7.2";
    private const string DataType = "1.2.840.113549.1.7.1";

    private static readonly Asn1Tag Tag0 = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag Tag1 = new(TagClass.ContextSpecific, 1, isConstructed: true);

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
        var digests = ReadAll(signedData.ReadSetOf(skipSortOrderValidation: true), AlgorithmIdentifier.Read);
        var content = signedData.ReadSequence();
        if (content.ReadObjectIdentifier() != DataType)
            return SignatureRefusals.ContentTypeWrong;
        var attached = ReadContent(content);
        var certificates = signedData.PeekTag() == Tag0 ? ReadAll(signedData.ReadSetOf(skipSortOrderValidation: true, Tag0), any => any.ReadEncodedValue()) : [];
        if (certificates.Count > MaxCertificates)
            return SignatureRefusals.Malformed;
        if (signedData.PeekTag() == Tag1)
            signedData.ReadEncodedValue();
        var signers = ReadAll(signedData.ReadSetOf(skipSortOrderValidation: true), CmsSignerReader.Read);
        signedData.ThrowIfNotEmpty();
        return new SignedDataEnvelope(version, digests, attached, certificates, signers);
    }

    private static List<T> ReadAll<T>(AsnReader set, Func<AsnReader, T> read)
    {
        var found = new List<T>();
        while (set.HasData)
            found.Add(read(set));
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
