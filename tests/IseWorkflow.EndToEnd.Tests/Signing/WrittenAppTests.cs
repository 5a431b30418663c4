using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Testing.Pki;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>The app that stands in <c>docs/signing-protocol.md</c>, run as it stands there: an app maker has nothing else.</summary>
[Collection(StrictListTown.Name)]
public sealed class WrittenAppTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "signing-protocol.md"));

    private readonly StrictListTown town;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ise-written-app-");

    public WrittenAppTests(StrictListTown town)
    {
        this.town = town;
        File.WriteAllText(PathOf("app.sh"), Script());
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("cms", "sha256")]
    [InlineData("raw", "sha256")]
    [InlineData("cms", "sha384")]
    [InlineData("raw", "sha384")]
    public async Task What_it_signs_is_accepted_and_the_page_goes_on(string format, string hash)
    {
        using var record = await ResidentRecord.FilledInAsync(town);
        var opened = await record.World.Citizen.OpenSigningAsync(record.Id);

        var (exit, output) = await RunAsync(opened["startUrl"]!.GetValue<string>(), (hash == "sha256" ? town.Pki.Good : town.Pki.P384).Issue(), format, hash);

        Assert.True(exit == 0, output);
        Assert.EndsWith("accepted\n", output, StringComparison.Ordinal);
        Assert.Contains($"照合番号: {opened["matchingCode"]!.GetValue<string>()}", output, StringComparison.Ordinal);
        await record.UntilAsync("AwaitingConfirmation");
    }

    [Fact]
    public async Task It_shows_the_refusals_sentence()
    {
        var start = await (await town.UnsignedAsync()).OpenSigningAsync();

        var (exit, output) = await RunAsync(start.ToString(), town.Pki.Expired.Issue(), "cms", "sha256");

        Assert.True(exit == 1, output);
        Assert.Matches(@"certificate_expired: .*\p{IsHiragana}", output);
    }

    private async Task<(int Exit, string Output)> RunAsync(string link, SignerCredential card, string format, string hash)
    {
        await File.WriteAllTextAsync(PathOf("cert.pem"), card.Certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(PathOf("key.pem"), KeyOf(card));
        var start = new ProcessStartInfo("sh", [PathOf("app.sh"), link])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment =
            {
                ["SERVICE"] = town.Addresses.Site.GetLeftPart(UriPartial.Authority),
                ["CERTIFICATE"] = PathOf("cert.pem"),
                ["KEY"] = PathOf("key.pem"),
                ["FORMAT"] = format,
                ["HASH"] = hash,
                ["TMPDIR"] = folder.FullName,
            },
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync("はい");
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await said);
    }

    private static string KeyOf(SignerCredential card) => card.Certificate.GetRSAPrivateKey() is { } rsa
        ? rsa.ExportPkcs8PrivateKeyPem()
        : card.Certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>The page's only block in the shell's language.</summary>
    private static string Script() => Page.Split("```sh\n")[1].Split("```")[0];
}
