using System.Diagnostics;
using System.Text.Json.Nodes;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A tool that knows nothing of this service, with keys and certificates in files.</summary>
internal sealed class OpenSsl : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ise-openssl-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Takes the key out of a training card.</summary>
    /// <param name="cardFile">JSON with <c>CertificatePem</c> and <c>KeyPem</c>.</param>
    public OpenSslKey KeyOf(string cardFile)
    {
        var card = JsonNode.Parse(File.ReadAllBytes(cardFile))!;
        var key = NewKey();
        File.WriteAllText(key.Certificate, card["CertificatePem"]!.GetValue<string>());
        File.WriteAllText(key.Private, card["KeyPem"]!.GetValue<string>());
        return key;
    }

    /// <summary>A key with a certificate that nobody issued.</summary>
    public async Task<OpenSslKey> SelfSignedAsync()
    {
        var key = NewKey();
        await RunAsync("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Somebody", "-days", "30", "-keyout", key.Private, "-out", key.Certificate);
        return key;
    }

    /// <summary>CMS in DER; detached unless <c>-nodetach</c> is among the options.</summary>
    public async Task<byte[]> SignAsync(OpenSslKey key, byte[] document, params string[] options)
    {
        var (input, output) = (NewFile("document"), NewFile("signature"));
        await File.WriteAllBytesAsync(input, document);
        await RunAsync(
            ["cms", "-sign", "-binary", "-in", input, "-signer", key.Certificate, "-inkey", key.Private, "-outform", "DER", "-out", output, .. options]);
        return await File.ReadAllBytesAsync(output);
    }

    private static async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
    }

    private OpenSslKey NewKey() => new(NewFile("certificate"), NewFile("key"));

    private string NewFile(string what) => Path.Combine(folder, $"{what}-{Guid.NewGuid():N}");
}

/// <summary>Paths of two PEM files.</summary>
internal sealed record OpenSslKey(string Certificate, string Private);
