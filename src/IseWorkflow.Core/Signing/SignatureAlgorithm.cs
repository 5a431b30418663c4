using System.Security.Cryptography;

namespace IseWorkflow.Core.Signing;

/// <summary>One way to sign that the service accepts: digest, signature scheme and key together.</summary>
/// <param name="Name">As configuration writes it.</param>
/// <param name="DigestOid">The digest algorithm in a CMS.</param>
/// <param name="SignatureOids">The signature algorithms of a CMS or certificate that mean this one.</param>
/// <param name="KeyOid">The public key algorithm of the certificate.</param>
/// <param name="CurveOid">The curve of an EC key.</param>
/// <param name="MinKeyBits">The shortest key.</param>
/// <param name="MaxKeyBits">The longest key: a longer one costs more to verify than a request may.</param>
public sealed record SignatureAlgorithm(
    string Name,
    HashAlgorithmName Hash,
    string DigestOid,
    IReadOnlyList<string> SignatureOids,
    string KeyOid,
    string? CurveOid,
    int MinKeyBits,
    int MaxKeyBits)
{
    /// <summary>RSA with PKCS#1 v1.5 padding (RFC 8017) and SHA-256, from 2048 bits: the cards of today.</summary>
    public static SignatureAlgorithm RsaSha256 { get; } = new(
        "RSA-SHA256",
        HashAlgorithmName.SHA256,
        "2.16.840.1.101.3.4.2.1",
        ["1.2.840.113549.1.1.11", "1.2.840.113549.1.1.1"],
        "1.2.840.113549.1.1.1",
        null,
        2048,
        4096);

    /// <summary>ECDSA on P-384 with SHA-384: planned for the next generation of the card.</summary>
    public static SignatureAlgorithm EcdsaP384Sha384 { get; } = new(
        "ECDSA-P384-SHA384",
        HashAlgorithmName.SHA384,
        "2.16.840.1.101.3.4.2.2",
        ["1.2.840.10045.4.3.3"],
        "1.2.840.10045.2.1",
        "1.3.132.0.34",
        384,
        384);

    /// <summary>All that are implemented.</summary>
    public static IReadOnlyList<SignatureAlgorithm> All { get; } = [RsaSha256, EcdsaP384Sha384];
}
