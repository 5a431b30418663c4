using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Adapters.Jpki;

/// <summary>
/// Path validation (RFC 5280, 6) by .NET, against exactly one root and without the machine's store or network: a second opinion, by other
/// code than that which took the signature. Revocation is checked apart, because .NET cannot follow distribution points that are directory names.
/// </summary>
internal static class CertificateChain
{
    /// <param name="policy">The policy that the path has to be valid for; null where the certificate has none that is accepted.</param>
    /// <returns>All that is wrong with the path, together, but for the validity: OpenSSL ends it a second before RFC 5280 does.</returns>
    public static X509ChainStatusFlags Check(X509Certificate2 certificate, TrustedRoot root, string? policy, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root.Certificate);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.LocalDateTime;
        if (policy is not null)
            chain.ChainPolicy.CertificatePolicy.Add(new Oid(policy));

        chain.Build(certificate);
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) & ~X509ChainStatusFlags.NotTimeValid;
        var length = chain.ChainElements.Count;
        foreach (var element in chain.ChainElements)
            element.Certificate.Dispose();

        return length == 2 ? status : status | X509ChainStatusFlags.PartialChain;
    }
}
