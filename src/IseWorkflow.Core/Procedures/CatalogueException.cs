namespace IseWorkflow.Core.Procedures;

/// <summary>The catalogue is broken. The message lists every defect with its file, place and reason.</summary>
public sealed class CatalogueException(IReadOnlyList<CatalogueDefect> defects)
    : Exception($"The catalogue has {defects.Count} defect(s):{Environment.NewLine}{string.Join(Environment.NewLine, defects)}")
{
    public IReadOnlyList<CatalogueDefect> Defects { get; } = defects;
}

/// <summary>One defect of the catalogue.</summary>
/// <param name="File">Full path.</param>
/// <param name="Path">Place in the JSON, such as <c>form[0].fields[2].label.en</c>; empty for the file as a whole.</param>
/// <param name="Line">From 1; 0 where unknown.</param>
/// <param name="Column">From 1; 0 where unknown.</param>
/// <param name="Reason">What is wrong, as a clerk may read it.</param>
public sealed record CatalogueDefect(string File, string Path, int Line, int Column, string Reason)
{
    /// <summary>In the form that compilers use, so that build tools and editors find the place.</summary>
    public override string ToString() => $"{File}({Line},{Column}): error CATALOGUE: {(Path.Length == 0 ? "" : Path + ": ")}{Reason}";
}
