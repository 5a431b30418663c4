using System.Globalization;
using System.Text.Json.Nodes;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Lifecycle;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Procedures;

/// <summary>A small catalogue in a folder of its own, to be broken.</summary>
internal sealed class TemporaryCatalogue : IDisposable
{
    public const string File = "juminhyo/2026-04-01.json";

    private const string Departments = """
        { "departments": [ { "code": "koseki", "name": { "ja": "戸籍住民課", "en": "Registration" }, "mail": "koseki@example.jp" } ] }
        """;

    private const string Procedure = """
        {
          "title": { "ja": "住民票の写し", "en": "Copy of the resident record" },
          "summary": { "ja": "住所を証明します。", "en": "Certifies an address." },
          "department": "koseki",
          "signature": true,
          "payment": true,
          "posting": true,
          "form": [
            {
              "title": { "ja": "必要な証明書", "en": "Certificate" },
              "fields": [
                {
                  "type": "radio",
                  "name": "kind",
                  "label": { "ja": "種類", "en": "Kind" },
                  "options": [ { "value": "all", "label": { "ja": "全員", "en": "All" } }, { "value": "part", "label": { "ja": "一部", "en": "Some" } } ]
                },
                { "type": "number", "name": "copies", "label": { "ja": "通数", "en": "Copies" }, "min": 1, "max": 10 },
                { "type": "text", "name": "note", "label": { "ja": "備考", "en": "Note" }, "visibleWhen": [ { "field": "kind", "is": ["part"] } ] },
                { "type": "date", "name": "day", "label": { "ja": "日付", "en": "Day" }, "earliest": "today-1m" }
              ]
            }
          ],
          "certificates": [
            { "code": "juminhyo", "label": { "ja": "住民票", "en": "Record" }, "prices": [ { "from": "2024-04-01", "yen": 300 } ], "quantity": ["copies"] }
          ],
          "postage": { "tables": [ { "from": "2024-10-01", "tiers": [ { "upToSheets": 6, "yen": 110 }, { "yen": 180 } ] } ] }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public TemporaryCatalogue()
    {
        Write("departments.json", Departments);
        Write(File, Procedure);
    }

    public Catalogue Load() => CatalogueLoader.Load(folder, new FakeTimeProvider(Given.Now));

    public void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }

    /// <summary>Replaces text in the procedure's file, which then stays on its line.</summary>
    public void Replace(string text, string by)
    {
        Assert.Contains(text, Procedure, StringComparison.Ordinal);
        Write(File, Procedure.Replace(text, by, StringComparison.Ordinal));
    }

    /// <summary>Sets what a place of the procedure's file says; null removes it.</summary>
    /// <param name="place">Such as <c>form/0/fields/1/min</c>.</param>
    public void Set(string place, string? json)
    {
        var root = JsonNode.Parse(Procedure)!;
        var parts = place.Split('/');
        var parent = parts[..^1].Aggregate(root, Step);
        if (parent is JsonArray list)
            list.Add(JsonNode.Parse(json!));
        else if (json is null)
            parent.AsObject().Remove(parts[^1]);
        else
            parent[parts[^1]] = JsonNode.Parse(json);
        Write(File, root.ToJsonString());
    }

    private static JsonNode Step(JsonNode node, string part) =>
        node is JsonArray array ? array[int.Parse(part, CultureInfo.InvariantCulture)]! : node[part]!;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
