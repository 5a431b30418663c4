using IseWorkflow.Core.Signing.Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>One signer of a CMS SignedData (RFC 5652, 5.3), read but not yet judged.</summary>
/// <param name="Attributes">The signed attributes; null where there are none.</param>
/// <param name="Value">The signature value.</param>
/// <param name="IsCounterSigned">Whether somebody signed the value in turn (RFC 5652, 11.4).</param>
internal sealed record CmsSignerInfo(
    int Version,
    SignerName Name,
    AlgorithmIdentifier Digest,
    SignedAttributes? Attributes,
    AlgorithmIdentifier Algorithm,
    ReadOnlyMemory<byte> Value,
    bool IsCounterSigned);

/// <summary>How a signer names the certificate: by issuer and serial number, or by key identifier.</summary>
/// <param name="Issuer">The name as encoded; null with a key identifier.</param>
internal sealed record SignerName(ReadOnlyMemory<byte>? Issuer, string? SerialNumber, ReadOnlyMemory<byte>? KeyIdentifier)
{
    /// <summary>The version of the syntax that belongs to the form.</summary>
    public int Version => KeyIdentifier is null ? 1 : 3;

    public bool Names(CertificateBody certificate) => KeyIdentifier is { } key
        ? certificate.ReadSubjectKey() is { } subject && subject.Span.SequenceEqual(key.Span)
        : certificate.SerialNumber == SerialNumber && certificate.Issuer.Span.SequenceEqual(Issuer!.Value.Span);
}
