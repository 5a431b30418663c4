using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Certificates;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Local.SigningApp.Pki;

namespace IseWorkflow.Testing.Pki;

/// <summary>
/// Roots and end entities of every flavour, in the form of the real profile. Keys are made once a test run; certificates are made when asked for.
/// </summary>
public sealed class TestPki
{
    private readonly DateTimeOffset now;

    private TestPki(DateTimeOffset now)
    {
        this.now = now;
        Root = RootAuthority.Create(now.AddYears(-5), now.AddYears(5));
        SecondRoot = RootAuthority.Create(now.AddYears(-1), now.AddYears(9));
        Stranger = RootAuthority.Create(now.AddYears(-5), now.AddYears(5));
        EndedRoot = RootAuthority.Create(now.AddYears(-10), now.AddDays(-1));
        HolderKey = RSA.Create(2048);
        NextHolderKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    }

    /// <summary>The instant of all tests: a Tuesday morning in Ise.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    public static TestPki Shared { get; } = new(Now);

    /// <summary>One of its own, for tests of a service whose clock shows another time.</summary>
    public static TestPki At(DateTimeOffset now) => new(now);

    /// <summary>The person on the good certificate; the 辻 of her name stands for a form of the character that the set lacks.</summary>
    public static CardHolder Hanako { get; } = new(
        "辻　花子", "1000", "2", "319800102", "三重県伊勢市岩渕１丁目７番２９号", "0000000000000000");

    public RootAuthority Root { get; }

    /// <summary>Trusted too, under the same name.</summary>
    public RootAuthority SecondRoot { get; }

    /// <summary>Not trusted, under the same name.</summary>
    public RootAuthority Stranger { get; }

    /// <summary>Trusted, but its own time is over.</summary>
    public RootAuthority EndedRoot { get; }

    public RSA HolderKey { get; }

    /// <summary>The key of a card of the next generation.</summary>
    public ECDsa NextHolderKey { get; }

    public X509Certificate2Collection TrustedCertificates => [Root.Certificate, SecondRoot.Certificate, EndedRoot.Certificate];

    public CertificateFlavour Good => new(
        Root, HolderKey, Root.SigningExtensions(Hanako, JpkiOids.SigningPolicy), now.AddYears(-1), now.AddYears(4));

    public CertificateFlavour Renewed => Good.By(SecondRoot) with { NotBefore = now.AddDays(-1), NotAfter = now.AddYears(5) };

    public CertificateFlavour Expired => Good with { NotAfter = now.AddSeconds(-1) };

    public CertificateFlavour NotYetValid => Good with { NotBefore = now.AddSeconds(1) };

    public CertificateFlavour P384 => Good with { Key = NextHolderKey };

    public CertificateFlavour TestPolicy => Good.With(ProfileExtensions.Policy(JpkiOids.TestSigningPolicy));

    public CertificateFlavour WrongPolicy => Good.With(ProfileExtensions.Policy("1.2.392.200149.8.5.1.9.99"));

    public CertificateFlavour MissingAuthorityKey => Good.Without("2.5.29.35");

    public CertificateFlavour FromStranger => Good.By(Stranger);

    /// <summary>Signed by the stranger, while it names the key of the trusted root.</summary>
    public CertificateFlavour Forged => Good with { Issuer = Stranger };

    public CertificateFlavour FromEndedRoot => Good.By(EndedRoot);

    /// <summary>The other certificate on each card, for logging in.</summary>
    public CertificateFlavour Authentication => Good with
    {
        Extensions =
        [
            ProfileExtensions.AuthenticationUsage,
            ProfileExtensions.ClientAuthentication,
            ProfileExtensions.Policy(JpkiOids.AuthenticationPolicy),
            Root.AuthorityKeyIdentifier,
        ],
    };

    /// <summary>The partition of all certificates of this PKI.</summary>
    public static X500DistinguishedName Partition { get; } = JpkiNames.DistributionPoint("Mie-ken", "Ise-shi");

    /// <summary>A revocation list of today over the partition.</summary>
    public RevocationListOrder RevocationList(params IReadOnlyList<RevokedCertificate> revoked) =>
        new(Root, Partition, now.AddHours(-1), now.AddHours(23), revoked);

    /// <summary>The examination as production is configured, over the roots of this PKI.</summary>
    public SignatureExamination Examination(bool allowTestPolicy = false) =>
        new(new TrustedRoots(TrustedCertificates), new SigningProfileRule(allowTestPolicy), SignatureAlgorithm.All);

    /// <summary>The verifier as production is configured, with a source of revocation data that always says the same.</summary>
    public JpkiSignatureVerifier Verifier(RevocationStatus revocation, WhenUnknown whenUnknown = WhenUnknown.Refuse) =>
        new(Examination(), new FixedRevocation(revocation), new RevocationRule(whenUnknown), TimeProvider.System);

    private sealed class FixedRevocation(RevocationStatus status) : IRevocationChecker
    {
        public Task<RevocationAnswer> CheckAsync(ReadOnlyMemory<byte> certificate, ReadOnlyMemory<byte> issuer, CancellationToken cancellation) =>
            Task.FromResult(new RevocationAnswer(status, "test", Now));
    }
}
