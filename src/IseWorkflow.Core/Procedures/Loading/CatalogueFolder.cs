using System.Text.RegularExpressions;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>The layout of the catalogue's folder.</summary>
internal static partial class CatalogueFolder
{
    public const string DepartmentsFile = "departments.json";

    /// <summary>The files of all versions; what lies where it cannot be read as one is a defect.</summary>
    public static IEnumerable<VersionFile> Versions(string folder, List<CatalogueDefect> defects)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories) : [];
        var versions = files.Order(StringComparer.Ordinal).Select(file => Version(folder, file, defects)).OfType<VersionFile>().ToList();
        if (versions.Count == 0)
            defects.Add(new(Path.GetFullPath(folder), "", 0, 0, "there is no procedure in this folder"));
        return versions;
    }

    private static VersionFile? Version(string folder, string file, List<CatalogueDefect> defects)
    {
        var parts = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
        if (parts is [DepartmentsFile] or [ProcedureSchema.ProcedureFile] or [ProcedureSchema.DepartmentsFile])
            return null;
        if (parts is not [var code, var name] || !Code().IsMatch(code))
            defects.Add(Misplaced(file, "a procedure's file has to lie in a folder with its code, as in juminhyo/2026-11-01.json"));
        else if (!ProcedureVersion.Parse(Path.GetFileNameWithoutExtension(name)).Is(out var version, out _))
            defects.Add(Misplaced(file, "the file's name has to be the day from which it is in force, as in 2026-11-01.json"));
        else
            return new(Path.GetFullPath(file), code, version);
        return null;
    }

    private static CatalogueDefect Misplaced(string file, string reason) => new(Path.GetFullPath(file), "", 0, 0, reason);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}

/// <summary>The file of a version of a procedure.</summary>
internal sealed record VersionFile(string Path, string Code, ProcedureVersion Version);
