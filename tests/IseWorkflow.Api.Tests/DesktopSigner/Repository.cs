using System.Runtime.CompilerServices;

namespace IseWorkflow.Api.Tests.DesktopSigner;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    public static string File(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
