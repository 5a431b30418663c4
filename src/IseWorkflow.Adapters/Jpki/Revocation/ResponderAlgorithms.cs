using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>
/// With what a responder may sign. BouncyCastle verifies MD5 and SHA-1 too, with which a good answer can be forged. Which one of SHA-2 it is stays
/// the authority's choice.
/// </summary>
internal static class ResponderAlgorithms
{
    private const int MinRsaBits = 2048;
    private const int MinCurveBits = 256;

    /// <summary>RSA with PKCS#1 v1.5 padding, and ECDSA, each with SHA-256, SHA-384 and SHA-512.</summary>
    private static readonly HashSet<string> Believed =
    [
        "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4",
    ];

    /// <param name="signatureAlgorithm">OID of an answer's signature, or of that of the responder's certificate.</param>
    public static bool Believe(string signatureAlgorithm) => Believed.Contains(signatureAlgorithm);

    public static bool Believe(AsymmetricKeyParameter key) => key
        is RsaKeyParameters { Modulus.BitLength: >= MinRsaBits }
        or ECPublicKeyParameters { Parameters.Curve.FieldSize: >= MinCurveBits };
}
