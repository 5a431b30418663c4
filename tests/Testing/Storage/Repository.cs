namespace IseWorkflow.Testing.Storage;

/// <summary>The working copy that the tests were built in.</summary>
public static class Repository
{
    private const string Landmark = "IseWorkflow.sln";

    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Landmark}."),
        _ when File.Exists(Path.Combine(folder.FullName, Landmark)) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
