using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>A revocation list (RFC 5280, 5) of one partition, read so that a certificate is found in it at once.</summary>
/// <param name="Encoded">The whole list in DER: the proof.</param>
/// <param name="Signed">The octets that the signature is over.</param>
/// <param name="AuthorityKey">The key identifier of the issuer; null where the list names none.</param>
/// <param name="Partition">The distribution point that it covers; null where it has no issuing distribution point.</param>
/// <param name="Entries">By serial number in hexadecimal.</param>
internal sealed record RevocationList(
    ReadOnlyMemory<byte> Encoded,
    ReadOnlyMemory<byte> Signed,
    string SignatureAlgorithm,
    ReadOnlyMemory<byte> Signature,
    ReadOnlyMemory<byte> Issuer,
    ReadOnlyMemory<byte>? AuthorityKey,
    ReadOnlyMemory<byte>? Partition,
    DateTimeOffset ThisUpdate,
    DateTimeOffset NextUpdate,
    FrozenDictionary<string, RevokedEntry> Entries)
{
    private const string RsaSha256 = "1.2.840.113549.1.1.11";

    /// <summary>Whether the issuer signed it.</summary>
    public bool IsSignedBy(X509Certificate2 issuer)
    {
        using var key = issuer.GetRSAPublicKey();
        return SignatureAlgorithm == RsaSha256
            && key is not null
            && key.VerifyData(Signed.Span, Signature.Span, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}

/// <summary>One entry of a list.</summary>
internal readonly record struct RevokedEntry(DateTimeOffset At, RevocationReason Reason);
