using System.Net;
using System.Security.Cryptography;
using IseWorkflow.Adapters.Jpki.Evidence;
using IseWorkflow.Adapters.Jpki.Timestamps;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Core.Signing.Timestamps;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Signing;
using IseWorkflow.Tools.Verify;
using Microsoft.Extensions.Logging.Abstractions;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class TimestampTests : IDisposable
{
    private static readonly byte[] Digest = SHA256.HashData("evidence"u8);

    private readonly TestTimestampAuthority authority = new();
    private readonly TimestampTrust trust = new([TestTimestampAuthority.Root.Certificate]);
    private readonly HttpTimestampAuthority client;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timestamp");

    public TimestampTests() =>
        client = new(new HttpClient(authority), new("http://tsa.example"), trust, NullLogger<HttpTimestampAuthority>.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_token_says_when_and_by_whom_the_digest_was_seen()
    {
        var token = await client.StampAsync(Digest, Cancellation);

        var timestamp = trust.Verify(token!.Value, Digest);

        Assert.Equal(TestPki.Now, timestamp.At);
        Assert.Equal(authority.Signer.Certificate.Subject, timestamp.Authority);
    }

    public static TheoryData<string> Unbelievable => [.. UnbelievableAnswers.Keys];

    private static Dictionary<string, Action<TestTimestampAuthority>> UnbelievableAnswers { get; } = new()
    {
        ["under a root that is not trusted"] = a => a.Signer = TestTimestampAuthority.Flavour.By(TestPki.Shared.Root).Issue(),
        ["certificate not for timestamps"] = a => a.Signer = (TestTimestampAuthority.Flavour with { Extensions = TestPki.Shared.Good.Extensions }).Issue(),
        ["purpose not critical"] = a => a.Signer = TestTimestampAuthority.Flavour.With(TestTimestampAuthority.Purpose(critical: false)).Issue(),
        ["certificate's time over"] = a => a.Signer = (TestTimestampAuthority.Flavour with { NotAfter = TestPki.Now.AddSeconds(-1) }).Issue(),
        ["of something else"] = a => a.StampsInstead = "something else"u8.ToArray(),
        ["an octet of the signature changed"] = a => a.Tamper = answer => [.. answer[..^1], (byte)(answer[^1] ^ 1)],
        ["cut off"] = a => a.Tamper = answer => answer[..^1],
        ["trailing octet"] = a => a.Tamper = answer => [.. answer, 0],
        ["empty"] = a => a.Tamper = _ => [],
        ["a web page"] = a => a.Tamper = _ => "<html>"u8.ToArray(),
        ["too large"] = a => a.Tamper = _ => new byte[100_000],
        ["rejected"] = a => a.Tamper = _ => [0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02],
        ["server error"] = a => a.HttpStatus = HttpStatusCode.InternalServerError,
    };

    [Theory]
    [MemberData(nameof(Unbelievable))]
    public async Task An_answer_that_cannot_be_believed_is_no_timestamp(string what)
    {
        UnbelievableAnswers[what](authority);

        Assert.Null(await client.StampAsync(Digest, Cancellation));
    }

    [Fact]
    public async Task An_answer_to_another_question_is_no_timestamp()
    {
        var played = Array.Empty<byte>();
        authority.Tamper = answer => played = answer;
        await client.StampAsync(Digest, Cancellation);
        authority.Tamper = _ => played;

        Assert.Null(await client.StampAsync(Digest, Cancellation));
    }

    [Fact]
    public async Task The_signature_counts_without_a_timestamp_and_the_job_gets_one_later()
    {
        var scene = new SigningScene(client);
        authority.HttpStatus = HttpStatusCode.ServiceUnavailable;

        Assert.Null(await scene.SignAsync((await scene.OpenAsync()).Token));
        var evidence = Assert.IsType<Signal.Signed>(Assert.Single(scene.Inbox)).EvidenceId;
        await scene.MissingTimestamps.RunAsync(Cancellation);
        Assert.Null(await TokenAsync(scene, evidence));

        authority.HttpStatus = HttpStatusCode.OK;
        await scene.MissingTimestamps.RunAsync(Cancellation);
        Assert.NotNull(await TokenAsync(scene, evidence));
    }

    [Fact]
    public async Task Without_an_authority_the_job_has_nothing_to_do()
    {
        var scene = new SigningScene();
        await scene.SignAsync((await scene.OpenAsync()).Token);

        await scene.MissingTimestamps.RunAsync(Cancellation);

        Assert.Null(await TokenAsync(scene, ((Signal.Signed)scene.Inbox[0]).EvidenceId));
    }

    [Fact]
    public async Task Evidence_is_timestamped_once()
    {
        var scene = new SigningScene(client);
        await scene.SignAsync((await scene.OpenAsync()).Token);
        var evidence = ((Signal.Signed)scene.Inbox[0]).EvidenceId;

        await scene.Timestamps.EnsureAsync(scene.Application, evidence, Cancellation);

        Assert.Equal(1, authority.Asked);
    }

    [Theory]
    [InlineData("", 0, "holds   timestamp")]
    [InlineData("another root", 1, "BROKEN  timestamp")]
    [InlineData("another token", 1, "BROKEN  timestamp")]
    [InlineData("no root", 0, "open    timestamp")]
    [InlineData("no token", 0, "open    timestamp")]
    public async Task The_command_verifies_it_offline(string otherwise, int exit, string line)
    {
        var blob = (await EvidenceAsync()).ToBytes();
        var name = SignatureEvidence.BlobName(1, blob);
        Save(name + ".json", blob);
        if (otherwise != "no token")
            Save(EvidenceTimestamps.BlobName(name), await StampAsync(otherwise == "another token" ? Digest : SHA256.HashData(blob)));
        Save("tsa.pem", System.Text.Encoding.ASCII.GetBytes(RootFor(otherwise).Certificate.ExportCertificatePem()));

        using var output = new StringWriter();
        string[] trusting = otherwise == "no root" ? [] : ["--timestamp-roots", PathOf("tsa.pem")];
        var code = VerifyCommand.Run([PathOf(name + ".json"), .. trusting], output);

        Assert.True(code == exit, output.ToString());
        Assert.Contains(line, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timestamp_older_than_the_evidence_proves_nothing()
    {
        var blob = (await EvidenceAsync()).ToBytes();
        authority.Time = TestPki.Now.AddMinutes(-6);

        var token = await StampAsync(SHA256.HashData(blob));

        var finding = new TimestampProof(trust).Verify(blob, token);

        Assert.Equal(false, finding.Holds);
        Assert.Contains("before the signature was verified", finding.Says, StringComparison.Ordinal);
    }

    private static async Task<SignatureEvidence> EvidenceAsync()
    {
        var verified = await TestPki.Shared.Verifier(RevocationStatus.NotConfigured).VerifyAsync(
            RefusedSignatureCases.Document, TestPki.Shared.Good.Issue().Detached(RefusedSignatureCases.Document), TestPki.Now, Cancellation);
        return verified.OrThrow().Evidence with { VerifiedAt = TestPki.Now };
    }

    private static RootAuthority RootFor(string otherwise) =>
        otherwise == "another root" ? TestPki.Shared.Root : TestTimestampAuthority.Root;

    private static async Task<byte[]?> TokenAsync(SigningScene scene, string evidence) =>
        (await scene.Documents.ReadAsync(scene.Application, EvidenceTimestamps.BlobName(evidence), Cancellation))?.Bytes.ToArray();

    private async Task<byte[]> StampAsync(byte[] digest) => (await client.StampAsync(digest, Cancellation))!.Value.ToArray();

    private void Save(string name, byte[] octets) => File.WriteAllBytes(PathOf(name), octets);

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
