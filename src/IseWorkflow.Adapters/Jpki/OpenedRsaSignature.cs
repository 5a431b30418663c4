using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// Looks into an RSA signature that does not hold, to say why: it is of another document, or the app gave the card a digest without its DigestInfo
/// (RFC 8017, 9.2), which the card pads all the same. Only finds the words; refused it is in any case.
/// </summary>
internal static class OpenedRsaSignature
{
    /// <summary>In octets. Cards have 65537; a longer one makes the opening slow, and nobody needs the words.</summary>
    private const int MaxExponentLength = 4;

    public static Refusal Explain(ReadOnlySpan<byte> signature, VerificationKey key, ReadOnlySpan<byte> digest, SignatureAlgorithm algorithm)
    {
        if (Open(signature, key.RsaParameters) is not { } payload)
            return SignatureRefusals.Invalid;
        if (digest.SequenceEqual(payload))
            return SignatureRefusals.WithoutDigestInfo;
        return ReadDigestAlgorithm(payload) is not { } oid ? SignatureRefusals.Invalid
            : oid == algorithm.DigestOid ? SignatureRefusals.WrongDocument
            : SignatureRefusals.DigestAlgorithmNotAllowed;
    }

    /// <summary>What stands behind the padding <c>00 01 FF… 00</c>; null where there is no such padding or the key is of another kind.</summary>
    private static byte[]? Open(ReadOnlySpan<byte> signature, RSAParameters? parameters)
    {
        if (parameters is not { } key || signature.Length != key.Modulus!.Length || key.Exponent!.Length > MaxExponentLength)
            return null;
        var opened = BigInteger.ModPow(Number(signature), Number(key.Exponent), Number(key.Modulus)).ToByteArray(isUnsigned: true, isBigEndian: true);
        var end = Array.FindIndex(opened, 1, octet => octet != 0xff);
        return opened is [1, 0xff, ..] && opened.Length == signature.Length - 1 && end > 0 && opened[end] == 0 ? opened[(end + 1)..] : null;
    }

    private static string? ReadDigestAlgorithm(byte[] payload)
    {
        try
        {
            return new AsnReader(payload, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadObjectIdentifier();
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static BigInteger Number(ReadOnlySpan<byte> octets) => new(octets, isUnsigned: true, isBigEndian: true);
}
