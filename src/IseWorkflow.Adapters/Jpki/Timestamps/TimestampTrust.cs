using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace IseWorkflow.Adapters.Jpki.Timestamps;

/// <summary>Verifies timestamp tokens (RFC 3161), now and years later: everything as of the token's own time.</summary>
/// <param name="roots">Of time-stamping authorities in which whoever verifies trusts.</param>
public sealed class TimestampTrust(X509Certificate2Collection roots)
{
    private const string ForTimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <exception cref="InvalidOperationException">A source does not exist, or holds no certificate.</exception>
    public static TimestampTrust Load(IEnumerable<string> sources) => new([.. PemCertificates.Read("Signing:Timestamp:Roots", sources)]);

    /// <exception cref="InvalidDataException">It proves nothing; the message says why.</exception>
    public VerifiedTimestamp Verify(ReadOnlyMemory<byte> encoded, ReadOnlyMemory<byte> sha256)
    {
        if (!Rfc3161TimestampToken.TryDecode(encoded, out var token, out var read) || read != encoded.Length)
            throw new InvalidDataException("It is no timestamp token.");
        if (!SignatureHolds(token, sha256, out var signer))
            throw new InvalidDataException("It is not over this, or its signature does not hold.");
        using (signer)
        {
            if (!IsTrusted(signer, token))
                throw new InvalidDataException("Its certificate does not lead to a trusted root.");
            return new(token.TokenInfo.Timestamp, signer.Subject);
        }
    }

    /// <summary>The certificate's purpose and its mention in the token are checked here too, by .NET.</summary>
    private static bool SignatureHolds(Rfc3161TimestampToken token, ReadOnlyMemory<byte> sha256, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out X509Certificate2? signer)
    {
        try
        {
            return token.VerifySignatureForHash(sha256.Span, HashAlgorithmName.SHA256, out signer) && signer is not null;
        }
        catch (CryptographicException)
        {
            signer = null;
            return false;
        }
    }

    private bool IsTrusted(X509Certificate2 signer, Rfc3161TimestampToken token)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = token.TokenInfo.Timestamp.LocalDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ForTimeStamping));
        return chain.Build(signer);
    }
}

/// <summary>A timestamp that holds.</summary>
/// <param name="At">When the authority saw the digest.</param>
/// <param name="Authority">Its certificate's subject.</param>
public sealed record VerifiedTimestamp(DateTimeOffset At, string Authority);
