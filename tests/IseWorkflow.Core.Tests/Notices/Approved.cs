using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Tests.Notices;

/// <summary>
/// Compares a text with the one that was approved, a file beside this one. With the environment variable APPROVE set it writes the file
/// instead: read the difference before committing it.
/// </summary>
internal static partial class Approved
{
    public static void Same(string path, string actual)
    {
        var file = Path.Combine(Folder(), path);
        var text = Secret().Replace(actual, "#(secret)") + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE") is not null)
            Write(file, text);
        Assert.True(File.Exists(file), $"Nothing is approved as {path}. It would be:\n{text}");
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Approved");

    [GeneratedRegex("#[A-Za-z0-9_-]{43}")]
    private static partial Regex Secret();
}
