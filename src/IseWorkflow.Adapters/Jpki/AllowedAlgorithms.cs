using IseWorkflow.Core;
using IseWorkflow.Core.Signing;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>The algorithms that configuration allows.</summary>
internal sealed class AllowedAlgorithms(IReadOnlyList<SignatureAlgorithm> algorithms)
{
    /// <summary>The algorithm of a CMS signer, by its digest and its signature algorithm together.</summary>
    public Result<SignatureAlgorithm> Find(AlgorithmIdentifier digest, AlgorithmIdentifier signature)
    {
        var digests = algorithms.Where(a => digest.Is(a.DigestOid)).ToList();
        if (digests.Count == 0)
            return SignatureRefusals.DigestAlgorithmNotAllowed;
        return digests.Find(a => a.SignatureOids.Any(signature.Is)) is { } found ? found : SignatureRefusals.AlgorithmNotAllowed;
    }

    /// <summary>The algorithm of a raw signature: its key says it.</summary>
    public Result<SignatureAlgorithm> FindByKey(VerificationKey key) =>
        algorithms.FirstOrDefault(key.Fits) is { } found ? found : SignatureRefusals.KeyNotAllowed;

    /// <summary>The algorithm with which an issuer may have signed a certificate; null where it is not allowed.</summary>
    public SignatureAlgorithm? FindIssuers(string signatureOid) => algorithms.FirstOrDefault(a => a.SignatureOids[0] == signatureOid);
}
