using System.Diagnostics;
using System.Reflection;

namespace IseWorkflow.Infra.Tests.Bicep;

/// <summary>The Bicep compiler of the NuGet package, run as a program.</summary>
internal static class BicepCompiler
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly string Program = typeof(BicepCompiler).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BicepPath").Value!;

    /// <summary>Runs the compiler to its end.</summary>
    public static async Task<BicepAnswer> RunAsync(CancellationToken cancellation, params IEnumerable<string> arguments)
    {
        MakeExecutable();
        using var process = Process.Start(new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The compiler is a single file that unpacks nothing and needs no culture data.
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var complaints = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await complaints);
    }

    /// <summary>Not every NuGet client keeps the executable bit of a package's file.</summary>
    private static void MakeExecutable()
    {
        if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(Program).HasFlag(UnixFileMode.UserExecute))
            File.SetUnixFileMode(Program, Executable);
    }
}

/// <summary>What the compiler said.</summary>
internal sealed record BicepAnswer(int ExitCode, string Output, string Complaints);
