using System.Text.Json.Nodes;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Adapters.Jpki.Evidence;
using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Core;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Local.SigningApp.Pki;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Tools.Verify;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Org.BouncyCastle.Ocsp;

namespace IseWorkflow.Adapters.Tests.Jpki;

/// <summary>Evidence verified again with nothing but its file and the trusted roots.</summary>
public sealed class EvidenceTests : IDisposable
{
    /// <summary>Nothing listens there.</summary>
    private const string Unreachable = "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;BlobEndpoint=http://127.0.0.1:1/nobody";

    private static readonly TestPki Pki = TestPki.Shared;
    private static readonly SignerCredential Card = Pki.Good.Issue();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evidence");
    private readonly FakeTimeProvider time = new(TestPki.Now);

    private static byte[] Document => RefusedSignatureCases.Document;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("CRL")]
    [InlineData("OCSP")]
    public async Task Years_later_the_evidence_still_holds(string source)
    {
        var (exit, output) = Verify(await EvidenceAsync(source));

        Assert.True(exit == 0, output);
        Assert.Contains($"by the signed {source}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("BROKEN", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_checked_then_is_said_to_be_open()
    {
        var (exit, output) = Verify(await EvidenceAsync("none"));

        Assert.Equal(0, exit);
        Assert.Contains("open    revocation", output, StringComparison.Ordinal);
    }

    public static TheoryData<string> Tamperings => [.. Tampered.Keys];

    private static Dictionary<string, Func<SignatureEvidence, SignatureEvidence>> Tampered { get; } = new()
    {
        ["another document"] = e => e with { Document = "another"u8.ToArray() },
        ["another signature"] = e => e with { Signature = Card.Detached("another"u8.ToArray()).Bytes },
        ["another certificate in the chain"] = e => e with { Chain = [Pki.Renewed.Issue().Certificate.RawData, e.Chain[1]] },
        ["somebody else's good certificate in the chain"] = e => e with { Chain = [Pki.Good.Issue().Certificate.RawData, e.Chain[1]] },
        ["another root in the chain"] = e => e with { Chain = [e.Chain[0], Pki.SecondRoot.Certificate.RawData] },
        ["no chain"] = e => e with { Chain = [e.Chain[0]] },
        ["received after the certificate's time"] = e => e with { ReceivedAt = Pki.Good.NotAfter.AddSeconds(1), VerifiedAt = Pki.Good.NotAfter.AddSeconds(2) },
        ["verified before received"] = e => e with { VerifiedAt = e.ReceivedAt.AddSeconds(-1) },
        ["checked after the list's time"] = e => e with { Revocation = e.Revocation with { CheckedAt = TestPki.Now.AddDays(2) } },
        ["a list that revokes it"] = e => WithList(e, Pki.RevocationList(RevokedCertificate.Of(Card.Certificate, TestPki.Now.AddDays(-1), 3))),
        ["a list of another partition"] = e => WithList(e, Pki.RevocationList() with { Partition = JpkiNames.DistributionPoint("Mie-ken", "Tsu-shi") }),
        ["a stranger's list"] = e => WithList(e, Pki.RevocationList() with { Issuer = Pki.Stranger }),
        ["a list of another root of the same name"] = e => WithList(e, Pki.RevocationList() with { Issuer = Pki.SecondRoot }),
        ["checked before it was received"] = e => e with { Revocation = e.Revocation with { CheckedAt = e.ReceivedAt.AddSeconds(-1) } },
        ["checked after it was verified"] = e => e with { Revocation = e.Revocation with { CheckedAt = e.VerifiedAt.AddSeconds(1) } },
        ["another beginning of the list's time"] = e => e with { Revocation = e.Revocation with { ThisUpdate = TestPki.Now.AddHours(-2) } },
        ["another end of the list's time"] = e => e with { Revocation = e.Revocation with { NextUpdate = null } },
        ["accepted though revoked"] = e => e with { Revocation = e.Revocation with { Status = RevocationStatus.Revoked } },
        ["not checked, with a proof"] = e => e with { Revocation = e.Revocation with { Status = RevocationStatus.Unknown } },
        ["no source, with a proof"] = e => e with { Revocation = e.Revocation with { Status = RevocationStatus.NotConfigured } },
        ["of an unknown source"] = e => e with { Revocation = e.Revocation with { Source = "hearsay" } },
        ["a list for an answer"] = e => e with { Revocation = e.Revocation with { Source = "OCSP" } },
        ["fewer checks"] = e => e with { Checks = [.. e.Checks.Skip(1)] },
        ["no certificate at all"] = e => e with { Chain = [] },
        ["a bare value without its certificate"] = e => e with { Format = SignatureFormat.Raw, Chain = [] },
        ["no list"] = e => e with { Revocation = e.Revocation with { Proof = ReadOnlyMemory<byte>.Empty } },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Changed_evidence_is_broken(string what)
    {
        var (exit, output) = Verify(Tampered[what](await EvidenceAsync("CRL")));

        Assert.True(exit == 1, output);
        Assert.Contains("BROKEN", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CRL", 0)]
    [InlineData("CRL", 1)]
    [InlineData("OCSP", 0)]
    [InlineData("OCSP", 1)]
    public async Task Revocation_data_proves_nothing_of_a_certificate_that_cannot_be_read(string source, int place)
    {
        var evidence = await EvidenceAsync(source);
        var chain = evidence.Chain.ToArray();
        chain[place] = chain[place][1..];

        var (exit, output) = Verify(evidence with { Chain = chain });

        Assert.True(exit == 1, output);
        Assert.Contains("BROKEN  revocation", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_name_says_is_broken()
    {
        var evidence = await EvidenceAsync("CRL");
        var path = Path.Combine(folder.FullName, SignatureEvidence.BlobName(1, "something else"u8) + ".json");
        File.WriteAllBytes(path, evidence.ToBytes());

        Assert.Equal(1, Run(path).Exit);
    }

    [Fact]
    public async Task A_file_under_its_name_in_storage_that_cannot_be_read_any_more_is_broken()
    {
        var path = Path.Combine(folder.FullName, SignatureEvidence.BlobName(1, (await EvidenceAsync("CRL")).ToBytes()) + ".json");
        File.WriteAllText(path, "{");

        var (exit, output) = Run(path);

        Assert.True(exit == 1, output);
        Assert.Contains("BROKEN  file", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("formatVersion")]
    [InlineData("document")]
    [InlineData("format")]
    [InlineData("signature")]
    [InlineData("chain")]
    [InlineData("receivedAt")]
    [InlineData("verifiedAt")]
    [InlineData("checks")]
    [InlineData("revocation")]
    [InlineData("revocation.status")]
    [InlineData("revocation.source")]
    [InlineData("revocation.checkedAt")]
    public async Task Evidence_that_lacks_a_part_is_none(string part)
    {
        var json = JsonNode.Parse((await EvidenceAsync("CRL")).ToBytes())!.AsObject();
        var (parent, member) = part.Split('.') is [var outer, var inner] ? (json[outer]!.AsObject(), inner) : (json, part);
        Assert.True(parent.Remove(member));
        var path = Path.Combine(folder.FullName, "evidence.json");
        File.WriteAllText(path, json.ToJsonString());

        var (exit, output) = Run(path);

        Assert.True(exit == 2, output);
        Assert.Contains(member, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_of_a_layout_of_tomorrow_is_not_guessed_at()
    {
        var path = Path.Combine(folder.FullName, "evidence.json");
        File.WriteAllBytes(path, (await EvidenceAsync("CRL") with { FormatVersion = 2 }).ToBytes());

        Assert.Equal(2, Run(path).Exit);
    }

    [Fact]
    public async Task Without_a_root_inside_and_none_named_nothing_can_be_verified()
    {
        var path = Path.Combine(folder.FullName, "evidence.json");
        File.WriteAllBytes(path, (await EvidenceAsync("CRL") with { Chain = [] }).ToBytes());
        using var output = new StringWriter();

        Assert.Equal(2, VerifyCommand.Run([path], output));
        Assert.Contains("--roots", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_octet_that_the_responder_signed_can_be_changed_and_no_other_one_throws()
    {
        var evidence = await EvidenceAsync("OCSP");
        var verification = new EvidenceVerification(new TrustedRoots(Pki.TrustedCertificates), allowTestPolicy: false);
        var signed = ((BasicOcspResp)new OcspResp(evidence.Revocation.Proof.ToArray()).GetResponseObject()).GetTbsResponseData();
        var begin = evidence.Revocation.Proof.Span.IndexOf(signed);
        for (var place = 0; place < evidence.Revocation.Proof.Length; place += 5)
        {
            var proof = evidence.Revocation.Proof.ToArray();
            proof[place] ^= (byte)(1 << (place % 8));

            var findings = verification.Verify(evidence with { Revocation = evidence.Revocation with { Proof = proof } });

            var holds = findings.Single(finding => finding.What == "revocation").Holds;
            Assert.NotNull(holds);
            if (place >= begin && place < begin + signed.Length)
                Assert.False(holds, $"believed with octet {place} changed");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12_345)]
    public async Task The_trail_names_its_evidence_and_no_other(int revision)
    {
        var evidence = await EvidenceAsync("CRL");
        var blob = evidence.ToBytes();
        var signed = new Signal.Signed(
            SignatureIntake.SignalId(revision), Actor.Citizen("somebody"), evidence.ReceivedAt, revision, SignatureEvidence.BlobName(revision, blob));
        var first = AuditEntry.After(null, new Signal.Submitted("submitted", Actor.Citizen("somebody"), TestPki.Now), "payload", TestPki.Now, Stage.Unsubmitted, Stage.AwaitingSignature, null);
        var entry = AuditEntry.After(first, signed, Json.Hash<Signal>(signed), TestPki.Now, Stage.AwaitingSignature, Stage.AwaitingConfirmation, null);
        var trail = new AuditTrail(ApplicationId.New(TimeProvider.System), TestPki.Now, entry, [first, entry]);

        Assert.True(new TrailProof(trail).Verify(blob, evidence).Holds);
        Assert.False(new TrailProof(trail).Verify([.. blob, 10], evidence).Holds);
        Assert.False(new TrailProof(trail with { Entries = [entry] }).Verify(blob, evidence).Holds);
        Assert.False(new TrailProof(trail with { Newest = first, Entries = [first] }).Verify(blob, evidence).Holds);
        Assert.Null(new TrailProof(null).Verify(blob, evidence).Holds);
    }

    [Fact]
    public async Task A_trail_that_is_none_is_not_taken_for_evidence_that_cannot_be_read()
    {
        var path = Path.Combine(folder.FullName, SignatureEvidence.BlobName(1, "something else"u8) + ".json");
        File.WriteAllBytes(path, (await EvidenceAsync("CRL")).ToBytes());
        var trail = Path.Combine(folder.FullName, "trail.json");
        File.WriteAllText(trail, "{");

        var (exit, output) = Run(path, "--trail", trail);

        Assert.True(exit == 2, output);
        Assert.StartsWith("Cannot be verified:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/no/such/file")]
    [InlineData("--roots")]
    [InlineData("--unknown")]
    public void What_cannot_be_tried_exits_with_two(string argument) => Assert.Equal(2, Run(argument).Exit);

    [Theory]
    [InlineData]
    [InlineData("no application", "--to", "folder", "--storage", "UseDevelopmentStorage=true")]
    [InlineData("0123456789abcdef0123456789abcdef", "--to", "folder")]
    [InlineData("0123456789abcdef0123456789abcdef", "--to", "folder", "--storage", "no connection string")]
    [InlineData("0123456789abcdef0123456789abcdef", "--to", "folder", "--storage", Unreachable)]
    public async Task What_cannot_be_fetched_exits_with_two_and_says_why(params string[] arguments)
    {
        using var output = new StringWriter();

        Assert.Equal(2, await FetchCommand.RunAsync(arguments, output, TestContext.Current.CancellationToken));
        Assert.NotEmpty(output.ToString());
        Assert.DoesNotContain("Retry failed", output.ToString(), StringComparison.Ordinal);
    }

    private static SignatureEvidence WithList(SignatureEvidence evidence, RevocationListOrder list) =>
        evidence with { Revocation = evidence.Revocation with { Proof = list.Encode() } };

    private async Task<SignatureEvidence> EvidenceAsync(string source)
    {
        var verifier = new JpkiSignatureVerifier(Pki.Examination(), Checker(source), new RevocationRule(WhenUnknown.AcceptAndRecheck), time);
        var verified = await verifier.VerifyAsync(Document, Card.Detached(Document), TestPki.Now, TestContext.Current.CancellationToken);
        return verified.OrThrow().Evidence;
    }

    private IRevocationChecker Checker(string source)
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, "ise.crl"), Pki.RevocationList().Encode());
        var lists = new RevocationListCache(
            new FolderRevocationLists(source == "CRL" ? folder.FullName : "/no/such/folder"),
            new TrustedRoots(Pki.TrustedCertificates),
            time,
            NullLogger<RevocationListCache>.Instance);
        return source == "OCSP"
            ? new OcspRevocationChecker(new HttpClient(new TestOcspResponder()), new("http://ocsp.example"), time, NullLogger<OcspRevocationChecker>.Instance)
            : new ListRevocationChecker(lists, time, NullLogger<ListRevocationChecker>.Instance);
    }

    private (int Exit, string Output) Verify(SignatureEvidence evidence)
    {
        var blob = evidence.ToBytes();
        var path = Path.Combine(folder.FullName, SignatureEvidence.BlobName(1, blob) + ".json");
        File.WriteAllBytes(path, blob);
        return Run(path);
    }

    private (int Exit, string Output) Run(params string[] arguments)
    {
        var root = Path.Combine(folder.FullName, "root.pem");
        File.WriteAllText(root, Pki.Root.Certificate.ExportCertificatePem());
        using var output = new StringWriter();
        return (VerifyCommand.Run([.. arguments, "--roots", root], output), output.ToString());
    }
}
