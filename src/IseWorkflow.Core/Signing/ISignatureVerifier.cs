namespace IseWorkflow.Core.Signing;

/// <summary>Verifies a signature over stored bytes with a My Number card's signing certificate.</summary>
public interface ISignatureVerifier
{
    Task<Result<VerifiedSignature>> VerifyAsync(
        ReadOnlyMemory<byte> document, SubmittedSignature signature, DateTimeOffset receivedAt, CancellationToken cancellation);
}

/// <summary>A signature as it was posted.</summary>
/// <param name="Format">How to read the bytes.</param>
/// <param name="Bytes">The CMS SignedData (RFC 5652, DER), or the bare signature value.</param>
/// <param name="Certificate">The signer's certificate (DER), only with <see cref="SignatureFormat.Raw"/>.</param>
public sealed record SubmittedSignature(SignatureFormat Format, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte>? Certificate = null);

/// <summary>The wire formats in use.</summary>
public enum SignatureFormat
{
    /// <summary>CMS SignedData, attached or detached.</summary>
    Cms,

    /// <summary>Signature value and certificate.</summary>
    Raw,
}

/// <summary>A signature that holds, and what was checked.</summary>
/// <param name="Evidence">Everything needed to verify it again years later, as JSON (UTF-8).</param>
public sealed record VerifiedSignature(SignedIdentity Signer, string CertificateSerial, ReadOnlyMemory<byte> Evidence);
