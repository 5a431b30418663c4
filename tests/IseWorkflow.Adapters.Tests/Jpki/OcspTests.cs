using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Pki;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Org.BouncyCastle.Ocsp;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class OcspTests : IDisposable
{
    private const string Sha1Rsa = "1.2.840.113549.1.1.5";

    private static readonly TestPki Pki = TestPki.Shared;
    private static readonly X509Certificate2 Certificate = Pki.Good.Issue().Certificate;

    private readonly TestOcspResponder responder = new();
    private readonly HttpClient http;
    private readonly OcspRevocationChecker checker;

    public OcspTests()
    {
        http = new HttpClient(responder);
        checker = new(http, new Uri("http://ocsp.example"), new FakeTimeProvider(TestPki.Now), NullLogger<OcspRevocationChecker>.Instance);
    }

    public void Dispose()
    {
        http.Dispose();
        responder.Dispose();
    }

    [Fact]
    public async Task A_good_answer_of_the_issuer_is_believed_and_kept_as_proof()
    {
        var answer = await CheckAsync();

        Assert.Equal((RevocationStatus.Good, "OCSP"), (answer.Status, answer.Source));
        Assert.NotEqual(0, answer.Proof.Length);
    }

    [Fact]
    public async Task A_good_answer_of_an_appointed_responder_is_believed()
    {
        responder.Delegate = TestOcspResponder.DelegateFlavour.Issue();

        Assert.Equal(RevocationStatus.Good, (await CheckAsync()).Status);
    }

    [Theory]
    [InlineData("SHA384WITHRSA")]
    [InlineData("SHA512WITHRSA")]
    public async Task The_responder_may_choose_its_digest(string algorithm)
    {
        responder.SignatureAlgorithm = algorithm;

        Assert.Equal(RevocationStatus.Good, (await CheckAsync()).Status);
    }

    [Theory]
    [InlineData(1, RevocationReason.KeyCompromise)]
    [InlineData(3, RevocationReason.AffiliationChanged)]
    [InlineData(4, RevocationReason.Superseded)]
    [InlineData(6, RevocationReason.CertificateHold)]
    public async Task A_revoked_certificate_comes_with_its_reason(int number, RevocationReason reason)
    {
        responder.Status = new RevokedStatus(TestPki.Now.AddDays(-1).UtcDateTime, number);

        var answer = await CheckAsync();

        Assert.Equal((RevocationStatus.Revoked, reason, TestPki.Now.AddDays(-1)), (answer.Status, answer.Reason, answer.RevokedAt));
    }

    public static TheoryData<string> Unbelievable => [.. UnbelievableAnswers.Keys];

    private static Dictionary<string, Action<TestOcspResponder>> UnbelievableAnswers { get; } = new()
    {
        ["signed by a stranger"] = r => r.Delegate = TestOcspResponder.DelegateFlavour.By(Pki.Stranger).Issue(),
        ["signed by the stranger's root"] = r => r.Authority = Pki.Stranger,
        ["responder not appointed for OCSP"] = r => r.Delegate = Pki.Good.Issue(),
        ["responder's time over"] = r => r.Delegate = (TestOcspResponder.DelegateFlavour with { NotAfter = TestPki.Now.AddSeconds(-1) }).Issue(),
        ["responder appointed by SHA-1"] = r => r.Delegate = ByOldDigest(TestOcspResponder.DelegateFlavour),
        ["responder's key too short"] = r => r.Delegate = (TestOcspResponder.DelegateFlavour with { Key = RSA.Create(1024) }).Issue(),
        ["responder's key for encipherment only"] = r => r.Delegate =
            TestOcspResponder.DelegateFlavour.With(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, critical: true)).Issue(),
        ["signed with SHA-1"] = r => r.SignatureAlgorithm = "SHA1WITHRSA",
        ["signed with MD5"] = r => r.SignatureAlgorithm = "MD5WITHRSA",
        ["no nonce"] = r => r.EchoesNonce = false,
        ["another nonce"] = r => r.NonceInstead = [1, 2, 3, 4],
        ["of another certificate"] = r => r.SpeaksOf = Pki.Renewed.Issue().Certificate,
        ["its time over"] = r => (r.ThisUpdate, r.NextUpdate) = (TestPki.Now.AddHours(-2), TestPki.Now),
        ["without end and old"] = r => (r.ThisUpdate, r.NextUpdate) = (TestPki.Now.AddHours(-2), null),
        ["from the future"] = r => r.ThisUpdate = TestPki.Now.AddHours(1),
        ["unknown certificate"] = r => r.Status = new UnknownStatus(),
        ["an octet of the signature changed"] = r => r.Tamper = answer => [.. answer[..^1], (byte)(answer[^1] ^ 1)],
        ["cut off"] = r => r.Tamper = answer => answer[..^1],
        ["empty"] = r => r.Tamper = _ => [],
        ["a web page"] = r => r.Tamper = _ => "<html>"u8.ToArray(),
        ["too large"] = r => r.Tamper = _ => new byte[100_000],
        ["try later"] = r => r.Tamper = _ => [0x30, 0x03, 0x0a, 0x01, 0x03],
        ["successful without content"] = r => r.Tamper = _ => [0x30, 0x03, 0x0a, 0x01, 0x00],
        ["server error"] = r => r.HttpStatus = HttpStatusCode.InternalServerError,
    };

    [Theory]
    [MemberData(nameof(Unbelievable))]
    public async Task An_answer_that_cannot_be_believed_says_nothing(string what)
    {
        UnbelievableAnswers[what](responder);

        var answer = await CheckAsync();

        Assert.Equal(RevocationStatus.Unknown, answer.Status);
        Assert.NotNull(answer.Problem);
    }

    [Fact]
    public async Task No_answer_with_an_octet_changed_makes_a_revoked_certificate_good()
    {
        responder.Status = new RevokedStatus(TestPki.Now.AddDays(-1).UtcDateTime, 3);
        for (var place = 0; place < 600; place += 11)
        {
            responder.Tamper = answer =>
            {
                answer[place % answer.Length] ^= (byte)(1 << (place % 8));
                return answer;
            };
            Assert.NotEqual(RevocationStatus.Good, (await CheckAsync()).Status);
        }
    }

    private static SignerCredential ByOldDigest(CertificateFlavour flavour)
    {
        var old = HandmadeCertificate.Of(flavour) with { InnerAlgorithm = Sha1Rsa, OuterAlgorithm = Sha1Rsa, Hash = HashAlgorithmName.SHA1 };
        using var certificate = X509CertificateLoader.LoadCertificate(old.Encode());
        return new(certificate.CopyWithPrivateKey(Pki.HolderKey));
    }

    private Task<RevocationAnswer> CheckAsync() =>
        checker.CheckAsync(Certificate.RawDataMemory, Pki.Root.Certificate.RawDataMemory, TestContext.Current.CancellationToken);
}
