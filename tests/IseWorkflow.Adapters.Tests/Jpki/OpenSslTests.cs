using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Core;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Adapters.Tests.Jpki;

/// <summary>Signatures of a foreign tool: <c>openssl cms -sign</c> with a key of the test PKI.</summary>
public sealed class OpenSslTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("openssl");
    private readonly SignatureExamination examination = TestPki.Shared.Examination();

    private static byte[] Document => RefusedSignatureCases.Document;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("-md sha256")]
    [InlineData("-md sha256 -nodetach")]
    [InlineData("-md sha256 -noattr")]
    [InlineData("-md sha256 -noattr -nodetach")]
    [InlineData("-md sha256 -keyid", true)]
    [InlineData("-md sha256 -cades")]
    [InlineData("-md sha256 -nodetach -stream")]
    public void What_openssl_signs_is_accepted(string options, bool withKeyIdentifier = false)
    {
        var flavour = withKeyIdentifier
            ? TestPki.Shared.Good.Adding(new X509SubjectKeyIdentifierExtension(new PublicKey(TestPki.Shared.HolderKey), critical: false))
            : TestPki.Shared.Good;

        Assert.True(Examine(Sign(flavour, options)).Is(out var examined, out var refusal), refusal?.Code);
        Assert.Equal("辻　花子", examined.Holder.Name);
    }

    [Theory]
    [InlineData("-md sha384")]
    [InlineData("-md sha384 -nodetach -stream")]
    [InlineData("-md sha384 -noattr")]
    [InlineData("-md sha384 -cades")]
    public void What_openssl_signs_with_P384_is_accepted(string options)
    {
        Assert.True(Examine(Sign(TestPki.Shared.P384, options)).Is(out _, out var refusal), refusal?.Code);
    }

    [Theory]
    [InlineData("-md sha1", "signature_digest_not_allowed")]
    [InlineData("-md sha512", "signature_digest_not_allowed")]
    [InlineData("-md sha256 -keyopt rsa_padding_mode:pss", "signature_algorithm_not_allowed")]
    [InlineData("-md sha256 -nocerts", "signature_certificate_missing")]
    [InlineData("-md sha256 -outform PEM", "signature_malformed")]
    [InlineData("-md sha256 -outform SMIME", "signature_malformed")]
    [InlineData("-md sha256 -nodetach -econtent_type 1.2.3.4", "signature_content_type_wrong")]
    public void What_openssl_can_do_and_a_card_must_not_is_refused(string options, string code) => Refuse(code, Sign(TestPki.Shared.Good, options));

    [Theory]
    [InlineData("-md sha256")]
    [InlineData("-md sha256 -nodetach")]
    [InlineData("-md sha256 -noattr")]
    [InlineData("-md sha256 -noattr -nodetach")]
    [InlineData("-md sha384", true)]
    public void Every_octet_is_protected_against_tampering(string options, bool isNextGeneration = false)
    {
        var good = Sign(isNextGeneration ? TestPki.Shared.P384 : TestPki.Shared.Good, options);

        Parallel.For(0, good.Length, place =>
        {
            var changed = good.ToArray();
            changed[place] ^= (byte)(1 << (place % 8));
            Assert.False(Examine(changed).Is(out _, out _), $"accepted with octet {place} of {good.Length} changed");
        });
    }

    [Theory]
    [InlineData("-md sha256")]
    [InlineData("-md sha256 -nodetach")]
    [InlineData("-md sha256 -noattr")]
    [InlineData("-md sha256 -noattr -nodetach")]
    public void A_signature_over_another_document_is_refused(string options) =>
        Refuse("signature_wrong_document", Sign(TestPki.Shared.Good, options, [.. Document, (byte)'\n']));

    [Theory]
    [InlineData("")]
    [InlineData("-nodetach")]
    public void A_document_whose_newlines_openssl_converted_is_another(string options) =>
        Refuse("signature_wrong_document", Sign(TestPki.Shared.Good, $"-md sha256 {options}", Document, isBinary: false));

    [Fact]
    public void A_second_signer_added_by_openssl_is_refused()
    {
        Sign(TestPki.Shared.Good, "-md sha256 -nodetach");
        var second = TestPki.Shared.P384.Issue().Certificate;
        File.WriteAllText(Path("second"), second.ExportCertificatePem() + "\n" + TestPki.Shared.NextHolderKey.ExportPkcs8PrivateKeyPem());

        Run($"cms -resign -binary -inform DER -outform DER -in {Path("cms")} -signer {Path("second")} -md sha256 -nodetach -out {Path("both")}");

        Refuse("signature_several_signers", File.ReadAllBytes(Path("both")));
    }

    [Fact]
    public void A_certificate_of_somebody_else_beside_the_signers_changes_nothing()
    {
        var stranger = TestPki.Shared.FromStranger.Issue().Certificate;
        File.WriteAllText(Path("stranger"), stranger.ExportCertificatePem());

        var examined = Examine(Sign(TestPki.Shared.Good, $"-md sha256 -certfile {Path("stranger")}")).OrThrow();

        Assert.NotEqual(stranger.SerialNumber, examined.Certificate.SerialNumber);
    }

    private Result<ExaminedSignature> Examine(byte[] cms) => examination.Examine(Document, new(SignatureFormat.Cms, cms), TestPki.Now);

    private void Refuse(string code, byte[] cms)
    {
        Assert.False(Examine(cms).Is(out _, out var refusal), "accepted");
        Assert.Equal(code, refusal.Code);
    }

    private byte[] Sign(CertificateFlavour flavour, string options, byte[]? document = null, bool isBinary = true)
    {
        var certificate = flavour.Issue().Certificate;
        File.WriteAllBytes(Path("document"), document ?? Document);
        File.WriteAllText(Path("certificate"), certificate.ExportCertificatePem());
        File.WriteAllText(Path("key"), flavour.Key.ExportPkcs8PrivateKeyPem());
        var binary = isBinary ? "-binary" : "";
        Run($"cms -sign {binary} -outform DER -in {Path("document")} -signer {Path("certificate")} -inkey {Path("key")} -out {Path("cms")} {options}");
        return File.ReadAllBytes(Path("cms"));
    }

    private static void Run(string arguments)
    {
        using var openssl = Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardError = true })!;
        var error = openssl.StandardError.ReadToEnd();
        openssl.WaitForExit();
        if (openssl.ExitCode != 0)
            throw new InvalidOperationException(error);
    }

    private string Path(string name) => System.IO.Path.Combine(folder.FullName, name);
}
