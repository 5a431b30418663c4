using System.Collections.Frozen;
using System.Numerics;
using IseWorkflow.Core.Signing.Revocation;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>A revocation list (RFC 5280, 5) of one partition, read so that a certificate is found in it at once.</summary>
/// <param name="Encoded">The whole list in DER: the proof.</param>
/// <param name="Signed">The octets that the signature is over.</param>
/// <param name="AuthorityKey">The key identifier of the issuer; null where the list names none.</param>
/// <param name="Partition">The distribution point that it covers; null where it has no issuing distribution point.</param>
/// <param name="Number">Grows with every list of the partition; 0 where it has none.</param>
/// <param name="Entries">By serial number in hexadecimal.</param>
internal sealed record RevocationList(
    ReadOnlyMemory<byte> Encoded,
    ReadOnlyMemory<byte> Signed,
    string SignatureAlgorithm,
    ReadOnlyMemory<byte> Signature,
    ReadOnlyMemory<byte> Issuer,
    ReadOnlyMemory<byte>? AuthorityKey,
    ReadOnlyMemory<byte>? Partition,
    BigInteger Number,
    DateTimeOffset ThisUpdate,
    DateTimeOffset NextUpdate,
    FrozenDictionary<string, RevokedEntry> Entries)
{
    /// <summary>Whether the issuer signed it, with an algorithm that is implemented.</summary>
    public bool IsSignedBy(TrustedRoot issuer) =>
        Core.Signing.SignatureAlgorithm.All.FirstOrDefault(a => a.SignatureOids[0] == SignatureAlgorithm) is { } algorithm
        && issuer.Signed(Signed.Span, Signature.Span, algorithm);

    /// <summary>Whether it takes the place of another list of its partition: the later one; of one second, that with the higher number or other content.</summary>
    public bool Replaces(RevocationList known) => (ThisUpdate.CompareTo(known.ThisUpdate), Number.CompareTo(known.Number)) switch
    {
        (not 0 and var later, _) => later > 0,
        (_, not 0 and var higher) => higher > 0,
        _ => !Encoded.Span.SequenceEqual(known.Encoded.Span),
    };
}

/// <summary>One entry of a list.</summary>
internal readonly record struct RevokedEntry(DateTimeOffset At, RevocationReason Reason);
