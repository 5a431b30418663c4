using System.Security.Cryptography;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Local.Accounts;

/// <summary>The pseudonym key of a service on one machine: drawn at its first start, kept beside its data, readable by its owner only.</summary>
public static class PseudonymKeyFile
{
    private const string Name = "pseudonym.key";

    /// <summary>The key as base64, as <c>Accounts:PseudonymKey</c> wants it.</summary>
    public static string ReadOrCreate(string dataFolder)
    {
        var path = Path.Combine(dataFolder, Name);
        if (!File.Exists(path))
            Create(path);
        return File.ReadAllText(path).Trim();
    }

    /// <summary>Written aside and moved, so that a start that is cut short leaves no half key behind.</summary>
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = path + ".new";
        File.Delete(aside);
        using (var file = new FileStream(aside, OwnerOnly()))
        using (var writer = new StreamWriter(file))
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(ApplicantIds.LeastKeyBytes)));
        File.Move(aside, path);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
