using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Core.Signing;
using IseWorkflow.Core.Signing.Timestamps;
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

    [Fact]
    public async Task A_certificate_on_the_list_of_a_configured_folder_is_refused()
    {
        var moved = Pki.Good.Issue();
        var now = TimeProvider.System.GetUtcNow();
        var list = Pki.RevocationList(RevokedCertificate.Of(moved.Certificate, now.AddDays(-1), 3)) with { ThisUpdate = now.AddHours(-1), NextUpdate = now.AddHours(1) };
        File.WriteAllBytes(Path.Combine(folder.FullName, "ise.crl"), list.Encode());
        using var services = Services(new()
        {
            ["Roots"] = Pki.Root.Certificate.ExportCertificatePem(),
            ["Revocation:Source"] = "Crl",
            ["Revocation:Folder"] = folder.FullName,
        });
        var document = RefusedSignatureCases.Document;

        var result = await services.GetRequiredService<ISignatureVerifier>()
            .VerifyAsync(document, moved.Detached(document), TestPki.Now, TestContext.Current.CancellationToken);

        Assert.False(result.Is(out _, out var refusal));
        Assert.Equal("certificate_revoked_moved", refusal.Code);
    }

    [Theory]
    [InlineData("Roots", "")]
    [InlineData("Roots", "/there/is/no/such/folder")]
    [InlineData("Roots", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("Algorithms", "RSA-SHA1")]
    [InlineData("Revocation:Source", "")]
    [InlineData("Revocation:Source", "Ocsp")]
    [InlineData("Revocation:Timeout", "00:00:00")]
    [InlineData("Timestamp:Url", "tsa")]
    [InlineData("Timestamp:Url", "http://tsa.example")]
    [InlineData("Timestamp:Roots", "/there/is/no/such/folder")]
    public void A_configuration_that_cannot_verify_stops_the_start(string key, string value)
    {
        var settings = new Dictionary<string, string?> { ["Roots"] = Pki.Root.Certificate.ExportCertificatePem(), [key] = value };

        Assert.Throws<OptionsValidationException>(() => Services(settings).GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void A_root_that_is_no_authority_stops_the_start() => Assert.Throws<OptionsValidationException>(() =>
        Services(new() { ["Roots"] = Pki.Good.Issue().Certificate.ExportCertificatePem() }).GetRequiredService<IStartupValidator>().Validate());

    [Fact]
    public void Timestamps_are_made_only_where_an_authority_is_configured()
    {
        var root = Pki.Root.Certificate.ExportCertificatePem();

        Assert.Null(Services(new() { ["Roots"] = root }).GetService<ITimestampAuthority>());
        Assert.NotNull(Services(new() { ["Roots"] = root, ["Timestamp:Url"] = "http://tsa.example", ["Timestamp:Roots"] = root }).GetService<ITimestampAuthority>());
    }

    private static async Task<bool> Accepts(Dictionary<string, string?> settings, CertificateFlavour flavour)
    {
        var verifier = Services(settings).GetRequiredService<ISignatureVerifier>();
        var document = RefusedSignatureCases.Document;
        var result = await verifier.VerifyAsync(document, flavour.Issue().Detached(document), TestPki.Now, TestContext.Current.CancellationToken);
        return result.Is(out _, out _);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLogging()
        .AddJpki(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Revocation:Source"] = "None" }).AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();
}
