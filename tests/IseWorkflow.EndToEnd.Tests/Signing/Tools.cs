using System.Diagnostics;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>The operator's tools as programs of their own.</summary>
internal static class Tools
{
    /// <param name="tool">Verify or Audit.</param>
    public static async Task<(int Exit, string Output)> RunAsync(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, $"IseWorkflow.{tool}"), arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
