using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace IseWorkflow.Core.Procedures.Loading;

/// <summary>A JSON file with the place of everything in it.</summary>
internal sealed class JsonFile(string path, string text, JToken root)
{
    private static readonly JsonLoadSettings NoNameTwice = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    public JToken Root => root;

    /// <summary>The file; null where it is missing or no JSON, which is then among the defects.</summary>
    public static JsonFile? Read(string path, List<CatalogueDefect> defects)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            defects.Add(new(full, "", 0, 0, "the file is missing"));
            return null;
        }

        var text = File.ReadAllText(full);
        try
        {
            return Read(full, text);
        }
        catch (JsonException e)
        {
            defects.Add(NotJson(full, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, e));
        }
        catch (JsonReaderException e)
        {
            defects.Add(NotJson(full, e.LineNumber, e.LinePosition, e));
        }

        return null;
    }

    /// <summary>What the file says; null where it cannot be read although it follows the schema, which is then a defect.</summary>
    public T? As<T>(List<CatalogueDefect> defects)
        where T : class
    {
        try
        {
            return Json.Read<T>(text);
        }
        catch (JsonException e)
        {
            defects.Add(Defect((e.Path ?? "").TrimStart('$', '.'), $"cannot be read: {e.Message}"));
            return null;
        }
    }

    /// <summary>A defect at the place, or at the nearest that is there.</summary>
    public CatalogueDefect Defect(string place, string reason)
    {
        var (line, column) = Locate(place);
        return new(path, place, line, column, reason);
    }

    /// <summary>The parser that knows the places also takes what is no JSON, such as comments; so another looks first.</summary>
    private static JsonFile Read(string path, string text)
    {
        JsonDocument.Parse(text).Dispose();
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return new(path, text, JToken.Load(reader, NoNameTwice));
    }

    private static CatalogueDefect NotJson(string path, int line, int column, Exception e) =>
        new(path, "", line, column, $"is not JSON: {e.Message}");

    private (int Line, int Column) Locate(string place)
    {
        for (var at = place; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (root.SelectToken(at) is IJsonLineInfo found && found.HasLineInfo())
                return (found.LineNumber, found.LinePosition);
        }

        return (1, 1);
    }
}
