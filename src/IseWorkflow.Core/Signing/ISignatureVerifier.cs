namespace IseWorkflow.Core.Signing;

/// <summary>Verifies a signature over stored bytes with a My Number card's signing certificate.</summary>
public interface ISignatureVerifier
{
    /// <param name="document">The stored bytes, all of them.</param>
    /// <param name="receivedAt">When the signature was posted: the instant at which the certificate has to be valid.</param>
    Task<Result<VerifiedSignature>> VerifyAsync(
        ReadOnlyMemory<byte> document, SubmittedSignature signature, DateTimeOffset receivedAt, CancellationToken cancellation);
}

/// <summary>A signature as it was posted.</summary>
/// <param name="Format">How to read the bytes.</param>
/// <param name="Bytes">The CMS SignedData (RFC 5652, DER or BER), or the bare signature value.</param>
/// <param name="Certificate">The signer's certificate (DER), only with <see cref="SignatureFormat.Raw"/>.</param>
public sealed record SubmittedSignature(SignatureFormat Format, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte>? Certificate = null);

/// <summary>A signature that holds, and what was checked.</summary>
/// <param name="CertificateSerial">Serial number of the signer's certificate, hexadecimal.</param>
/// <param name="Evidence">Everything needed to verify it again years later.</param>
public sealed record VerifiedSignature(SignedIdentity Signer, string CertificateSerial, SignatureEvidence Evidence);
