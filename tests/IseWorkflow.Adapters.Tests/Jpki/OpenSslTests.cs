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

    [Fact]
    public void What_openssl_signs_with_P384_is_accepted() =>
        Assert.True(Examine(Sign(TestPki.Shared.P384, "-md sha384")).Is(out _, out _));

    [Theory]
    [InlineData("-md sha1", "signature_digest_not_allowed")]
    [InlineData("-md sha512", "signature_digest_not_allowed")]
    [InlineData("-md sha256 -keyopt rsa_padding_mode:pss", "signature_algorithm_not_allowed")]
    [InlineData("-md sha256 -nocerts", "signature_certificate_missing")]
    public void What_openssl_can_do_and_a_card_must_not_is_refused(string options, string code)
    {
        Assert.False(Examine(Sign(TestPki.Shared.Good, options)).Is(out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    [Theory]
    [InlineData("-md sha256")]
    [InlineData("-md sha256 -nodetach")]
    [InlineData("-md sha256 -noattr")]
    public void Every_octet_is_protected_against_tampering(string options)
    {
        var good = Sign(TestPki.Shared.Good, options);

        Parallel.For(0, good.Length, place =>
        {
            var changed = good.ToArray();
            changed[place] ^= (byte)(1 << (place % 8));
            Assert.False(Examine(changed).Is(out _, out _), $"accepted with octet {place} of {good.Length} changed");
        });
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

    private byte[] Sign(CertificateFlavour flavour, string options)
    {
        var certificate = flavour.Issue().Certificate;
        File.WriteAllBytes(Path("document"), Document);
        File.WriteAllText(Path("certificate"), certificate.ExportCertificatePem());
        File.WriteAllText(Path("key"), flavour.Key.ExportPkcs8PrivateKeyPem());
        var arguments = $"cms -sign -binary -outform DER -in {Path("document")} -signer {Path("certificate")} -inkey {Path("key")} -out {Path("cms")} {options}";
        using var openssl = Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardError = true })!;
        var error = openssl.StandardError.ReadToEnd();
        openssl.WaitForExit();
        return openssl.ExitCode == 0 ? File.ReadAllBytes(Path("cms")) : throw new InvalidOperationException(error);
    }

    private string Path(string name) => System.IO.Path.Combine(folder.FullName, name);
}
