using System.Security.Cryptography;
using IseWorkflow.Adapters.Jpki.Timestamps;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki.Evidence;

/// <summary>Verifies the timestamp that was kept beside evidence.</summary>
/// <param name="trust">Null where no root of an authority is given.</param>
public sealed class TimestampProof(TimestampTrust? trust)
{
    private const string What = "timestamp";

    /// <summary>The clocks of service and authority may differ.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <param name="blob">The evidence, octet for octet.</param>
    /// <param name="token">Null where none was kept.</param>
    public Finding Verify(ReadOnlySpan<byte> blob, ReadOnlyMemory<byte>? token)
    {
        if (token is not { } kept)
            return new(What, null, "None was kept.");
        if (trust is null)
            return new(What, null, "One was kept; --timestamp-roots has to name the authority's root.");
        try
        {
            return Judge(trust.Verify(kept, SHA256.HashData(blob)), SignatureEvidence.FromBytes(blob));
        }
        catch (InvalidDataException e)
        {
            return new(What, false, $"The kept timestamp proves nothing: {e.Message}");
        }
    }

    private static Finding Judge(VerifiedTimestamp timestamp, SignatureEvidence evidence) => timestamp.At + Tolerance >= evidence.VerifiedAt
        ? new(What, true, $"The evidence existed at {timestamp.At:O}, says {timestamp.Authority}.")
        : new(What, false, $"Made at {timestamp.At:O}, before the signature was verified.");
}
