using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace IseWorkflow.Core.Accounts;

/// <summary>The secrets of links and sessions: 256 random bits as base64url (RFC 4648), so that they stand in a URL's fragment as they are.</summary>
public static class TokenSecret
{
    private const int Bytes = 32;

    /// <summary>A new secret, 43 characters.</summary>
    public static string Draw() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 of the secret, lower-case hexadecimal: all that is stored of it. A fast hash is enough for 256 random bits.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
