using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>The algorithms that configuration allows.</summary>
internal sealed class AllowedAlgorithms(IReadOnlyList<SignatureAlgorithm> algorithms)
{
    /// <summary>The algorithm of a CMS signer, by its digest and its signature algorithm together.</summary>
    public Result<SignatureAlgorithm> Find(string? digestOid, string? signatureOid)
    {
        var digests = algorithms.Where(a => a.DigestOid == digestOid).ToList();
        if (digests.Count == 0)
            return SignatureRefusals.DigestAlgorithmNotAllowed;
        return digests.Find(a => a.SignatureOids.Contains(signatureOid)) is { } found ? found : SignatureRefusals.AlgorithmNotAllowed;
    }

    /// <summary>The algorithm of a raw signature: its key says it.</summary>
    public Result<SignatureAlgorithm> FindByKey(X509Certificate2 certificate) =>
        algorithms.FirstOrDefault(a => KeyFits(a, certificate)) is { } found ? found : SignatureRefusals.KeyNotAllowed;

    /// <summary>Whether an issuer may sign certificates and lists with this algorithm.</summary>
    public bool AllowsIssuer(string signatureOid) => algorithms.Any(a => a.SignatureOids[0] == signatureOid);

    /// <summary>Whether the certificate's key is of the algorithm's kind, curve and length.</summary>
    public static bool KeyFits(SignatureAlgorithm algorithm, X509Certificate2 certificate)
    {
        if (certificate.PublicKey.Oid.Value != algorithm.KeyOid)
            return false;
        using var rsa = algorithm.CurveOid is null ? certificate.GetRSAPublicKey() : null;
        using var ecdsa = algorithm.CurveOid is null ? null : certificate.GetECDsaPublicKey();
        var bits = rsa?.KeySize ?? ecdsa?.KeySize ?? 0;
        return bits >= algorithm.MinKeyBits && bits <= algorithm.MaxKeyBits && CurveOf(certificate) == algorithm.CurveOid;
    }

    /// <summary>The named curve of an EC key; null for other keys and for curves spelled out.</summary>
    private static string? CurveOf(X509Certificate2 certificate)
    {
        using var ecdsa = certificate.GetECDsaPublicKey();
        var curve = ecdsa?.ExportParameters(includePrivateParameters: false).Curve;
        return curve is { IsNamed: true } named ? named.Oid.Value : null;
    }
}
