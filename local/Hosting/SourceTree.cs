namespace IseWorkflow.Local.Hosting;

/// <summary>The folders of the working copy that the local host runs from.</summary>
internal static class SourceTree
{
    private const string Landmark = "IseWorkflow.sln";

    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Node { get; } = Path.Combine(Root, "local", "node");

    public static string Site { get; } = Path.Combine(Root, "site");

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new LocalStartException($"Run it from its source: no folder above {AppContext.BaseDirectory} holds {Landmark}."),
        _ when File.Exists(Path.Combine(folder.FullName, Landmark)) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
