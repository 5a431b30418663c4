using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace IseWorkflow.Core.Accounts;

/// <summary>
/// Gives each mail address its pseudonym: HMAC-SHA-256 under the city's key, so that indexes, the audit trail and logs can name an
/// applicant without the address, and nobody without the key can try addresses against them (仮名化).
/// </summary>
public sealed class ApplicantIds
{
    /// <summary>The least length of a key, that of the hash (RFC 2104 section 3).</summary>
    public const int LeastKeyBytes = 32;

    private const int IPv6NetworkBytes = 8;

    private readonly byte[] key;

    /// <exception cref="ArgumentException">The key is shorter than <see cref="LeastKeyBytes"/>.</exception>
    public ApplicantIds(ReadOnlyMemory<byte> key)
    {
        if (key.Length < LeastKeyBytes)
            throw new ArgumentException($"The pseudonym key has to have {LeastKeyBytes} bytes or more.", nameof(key));
        this.key = key.ToArray();
    }

    /// <summary>
    /// The pseudonym, 64 hexadecimal digits. Upper and lower case give the same one: who writes <c>Hanako@</c> today finds what
    /// <c>hanako@</c> applied for yesterday, and no mail provider of note tells the two apart.
    /// </summary>
    public string For(EmailAddress address) => Pseudonym(address.Value.ToLowerInvariant());

    /// <summary>The pseudonym of an internet address, for counting only. Of IPv6 the network, because a household has all of its addresses.</summary>
    public string ForCaller(IPAddress caller) => Pseudonym($"caller:{Network(caller)}");

    private string Pseudonym(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private static IPAddress Network(IPAddress caller)
    {
        var address = caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new([.. address.GetAddressBytes().Take(IPv6NetworkBytes), .. new byte[16 - IPv6NetworkBytes]])
            : address;
    }
}
