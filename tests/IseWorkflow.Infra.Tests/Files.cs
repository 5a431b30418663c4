using System.Text.Json.Nodes;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Infra.Tests;

/// <summary>Files of the repository.</summary>
internal static class Files
{
    public static string PathOf(string path) => Path.Combine(Repository.Root, path);

    public static string Text(string path) => File.ReadAllText(PathOf(path));

    public static JsonNode Json(string path) => JsonNode.Parse(Text(path))!;
}
