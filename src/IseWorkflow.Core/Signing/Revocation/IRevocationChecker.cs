namespace IseWorkflow.Core.Signing.Revocation;

/// <summary>Asks whether a certificate was revoked. Whatever goes wrong on the way is <see cref="RevocationStatus.Unknown"/>, never an exception.</summary>
public interface IRevocationChecker
{
    /// <param name="certificate">In DER.</param>
    /// <param name="issuer">The certificate of its issuer, in DER, which is trusted.</param>
    Task<RevocationAnswer> CheckAsync(ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> issuer, CancellationToken cancellation);
}
