using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Pki;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Tests.Jpki;

public sealed class JpkiConfigurationTests : IDisposable
{
    private static readonly TestPki Pki = TestPki.Shared;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("roots");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Roots_are_read_from_a_folder_of_PEM_files()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "first.pem"), Pki.Root.Certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "second.crt"), Pki.SecondRoot.Certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "readme.txt"), "not a certificate");

        Assert.True(await Accepts(new() { ["Roots"] = folder.FullName }, Pki.Good));
        Assert.True(await Accepts(new() { ["Roots"] = folder.FullName }, Pki.Renewed));
    }

    [Fact]
    public async Task Roots_may_stand_in_the_configuration_itself() =>
        Assert.True(await Accepts(new() { ["Roots:0"] = Pki.Root.Certificate.ExportCertificatePem() }, Pki.Good));

    [Fact]
    public async Task An_algorithm_that_is_not_listed_is_refused()
    {
        var only = new Dictionary<string, string?> { ["Roots"] = Pki.Root.Certificate.ExportCertificatePem(), ["Algorithms"] = "RSA-SHA256" };

        Assert.True(await Accepts(only, Pki.Good));
        Assert.False(await Accepts(only, Pki.P384));
    }

    [Theory]
    [InlineData("Roots", "")]
    [InlineData("Roots", "/there/is/no/such/folder")]
    [InlineData("Roots", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("Algorithms", "RSA-SHA1")]
    public void A_configuration_that_cannot_verify_stops_the_start(string key, string value)
    {
        var settings = new Dictionary<string, string?> { ["Roots"] = Pki.Root.Certificate.ExportCertificatePem(), [key] = value };

        Assert.Throws<OptionsValidationException>(() => Services(settings).GetRequiredService<IStartupValidator>().Validate());
    }

    private static async Task<bool> Accepts(Dictionary<string, string?> settings, CertificateFlavour flavour)
    {
        var verifier = Services(settings).GetRequiredService<ISignatureVerifier>();
        var document = RefusedSignatureCases.Document;
        var result = await verifier.VerifyAsync(document, flavour.Issue().Detached(document), TestPki.Now, TestContext.Current.CancellationToken);
        return result.Is(out _, out _);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddJpki(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();
}
