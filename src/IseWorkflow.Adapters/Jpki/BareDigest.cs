using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// Recognises a common mistake of apps: the card pads what it is given, so a digest without its DigestInfo (RFC 8017, 9.2) yields a value
/// that is a signature of nothing. Such a value is refused in any case; this only finds the right words for it.
/// </summary>
internal static class BareDigest
{
    public static bool IsIn(ReadOnlySpan<byte> signature, X509Certificate2 certificate, ReadOnlySpan<byte> digest)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is null || signature.Length != rsa.KeySize / 8)
            return false;
        var key = rsa.ExportParameters(includePrivateParameters: false);
        var opened = BigInteger.ModPow(Unsigned(signature), Unsigned(key.Exponent), Unsigned(key.Modulus));
        return opened.ToByteArray(isUnsigned: true, isBigEndian: true).AsSpan() is [1, 0xff, ..] padded
            && padded.Length == signature.Length - 1
            && padded[^(digest.Length + 1)..][1..].SequenceEqual(digest)
            && padded[^(digest.Length + 1)] == 0;
    }

    private static BigInteger Unsigned(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
