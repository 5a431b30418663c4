using System.Diagnostics;
using System.Text;
using Xunit;

namespace IseWorkflow.Testing.DesktopSigner;

/// <summary>The desktop signer as citizens run it: a program of its own, with a real PKCS#11 module.</summary>
public static class SignerProcess
{
    /// <param name="typed">The lines that the citizen types.</param>
    public static async Task<(int Exit, string Output)> RunAsync(SoftHsm? card, IReadOnlyList<string> arguments, params IReadOnlyList<string> typed)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "IseWorkflow.Sign"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["SOFTHSM2_CONF"] = card?.Configuration;
        using var process = Process.Start(start)!;
        foreach (var line in typed)
            await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
