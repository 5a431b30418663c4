namespace IseWorkflow.Core.Signing.Timestamps;

/// <summary>A time-stamping authority (時刻認証局, RFC 3161): a third party's word that octets existed at a time.</summary>
public interface ITimestampAuthority
{
    /// <summary>The token (DER of a CMS ContentInfo) over a digest, verified; null where there is none now, whatever the reason.</summary>
    /// <param name="sha256">SHA-256 of the octets; nothing else reaches the authority.</param>
    Task<ReadOnlyMemory<byte>?> StampAsync(ReadOnlyMemory<byte> sha256, CancellationToken cancellation);
}
