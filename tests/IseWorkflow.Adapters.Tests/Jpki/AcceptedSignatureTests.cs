using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Adapters.Jpki.Evidence;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class AcceptedSignatureTests
{
    private static readonly TestPki Pki = TestPki.Shared;
    private static readonly byte[] Document = "申請書\n氏名は署名から\n"u8.ToArray();

    public static TheoryData<string> Forms => [.. Signatures.Keys];

    private static Dictionary<string, Func<SubmittedSignature>> Signatures { get; } = new()
    {
        ["attached"] = () => Pki.Good.Issue().Attached(Document),
        ["detached"] = () => Pki.Good.Issue().Detached(Document),
        ["raw"] = () => Pki.Good.Issue().Raw(Document),
        ["renewed under the second root of the same name"] = () => Pki.Renewed.Issue().Detached(Document),
        ["P-384 detached"] = () => Pki.P384.Issue().Detached(Document),
        ["P-384 attached"] = () => Pki.P384.Issue().Attached(Document),
        ["P-384 raw"] = () => Pki.P384.Issue().Raw(Document),
        ["signer named by key identifier"] = () => Pki.Good
            .Adding(new X509SubjectKeyIdentifierExtension(new PublicKey(Pki.HolderKey), critical: false)).Issue()
            .Cms(Document, detached: true, s => s.SignerIdentifierType = SubjectIdentifierType.SubjectKeyIdentifier),
        ["with the root in it"] = () => Pki.Good.Issue().Cms(Document, detached: true, s => s.Certificates.Add(Pki.Root.Certificate)),
        ["handmade"] = () => Cms(new(Pki.Good.Issue(), Document)),
        ["without signed attributes"] = () => Cms(new(Pki.Good.Issue(), Document) { Attributes = null }),
        ["rsaEncryption as signature algorithm"] = () => Cms(new(Pki.Good.Issue(), Document) { SignatureOid = "1.2.840.113549.1.1.1" }),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_good_signature_in_any_wire_format_holds(string form)
    {
        var result = Pki.Examination().Examine(Document, Signatures[form](), TestPki.Now);

        Assert.True(result.Is(out var examined, out var refusal), refusal?.Code);
        Assert.Equal("辻　花子", examined.Holder.Name);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_holds_here_holds_for_dotnets_path_validation_too(string form)
    {
        var verified = await Pki.Verifier(RevocationStatus.NotConfigured).VerifyAsync(Document, Signatures[form](), TestPki.Now, TestContext.Current.CancellationToken);

        var findings = new EvidenceVerification(new TrustedRoots(Pki.TrustedCertificates), allowTestPolicy: false).Verify(verified.OrThrow().Evidence);

        Assert.True(findings.Single(finding => finding.What == "chain").Holds, findings.Single(finding => finding.What == "chain").Says);
    }

    [Fact]
    public void A_test_card_holds_only_where_it_is_allowed() =>
        Assert.True(Pki.Examination(allowTestPolicy: true).Examine(Document, Pki.TestPolicy.Issue().Raw(Document), TestPki.Now).Is(out _, out _));

    [Fact]
    public void The_certificate_is_valid_in_its_first_and_its_last_second()
    {
        var signature = Pki.Good.Issue().Raw(Document);

        Assert.True(Pki.Examination().Examine(Document, signature, Pki.Good.NotBefore).Is(out _, out _));
        Assert.True(Pki.Examination().Examine(Document, signature, Pki.Good.NotAfter).Is(out _, out _));
    }

    [Fact]
    public async Task The_evidence_holds_everything_to_verify_it_again()
    {
        var verifier = Pki.Verifier(RevocationStatus.Good);
        var verified = await verifier.VerifyAsync(Document, Pki.Good.Issue().Raw(Document), TestPki.Now, TestContext.Current.CancellationToken);

        var evidence = SignatureEvidence.FromBytes(verified.OrThrow().Evidence.ToBytes());

        Assert.True(Pki.Examination().Examine(evidence.Document, evidence.Submitted, evidence.ReceivedAt).Is(out var again, out _));
        Assert.Equal(verified.OrThrow().CertificateSerial, again.Certificate.SerialNumber);
        Assert.Equal(Pki.Root.Certificate.RawData, evidence.Chain[1].ToArray());
    }

    private static SubmittedSignature Cms(HandmadeCms cms) => new(SignatureFormat.Cms, cms.Encode());
}
