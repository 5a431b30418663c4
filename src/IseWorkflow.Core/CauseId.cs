using System.Security.Cryptography;
using System.Text;

namespace IseWorkflow.Core;

/// <summary>Ids that follow from their cause: the same cause gives the same id, so that a repeat can be told from a second one.</summary>
internal static class CauseId
{
    /// <summary>A version 8 UUID (RFC 9562 section 5.8) of the SHA-256 of the cause.</summary>
    public static Guid Of(string cause)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(cause)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
