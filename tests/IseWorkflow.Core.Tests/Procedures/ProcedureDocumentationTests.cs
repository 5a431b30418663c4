using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IseWorkflow.Testing.Storage;

namespace IseWorkflow.Core.Tests.Procedures;

/// <summary>What docs/procedures.md tells clerks holds.</summary>
public sealed partial class ProcedureDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/procedures.md"));

    [Fact]
    public void The_example_is_a_procedure()
    {
        using var files = new TemporaryCatalogue();
        files.Write("mibun/2026-04-01.json", Example().Match(Page).Groups["json"].Value);

        Assert.Equal("身分証明書", files.Load().Find("mibun")!.Title.Ja);
    }

    [Theory]
    [InlineData("procedure.schema.json")]
    [InlineData("departments.schema.json")]
    public void Everything_that_can_be_said_is_on_the_page(string schema)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "procedures", schema)))!;

        Assert.All(PropertiesOf(root).Distinct(), name => Assert.Contains(name, Page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> PropertiesOf(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(pair => pair.Key == "properties"
            ? pair.Value!.AsObject().SelectMany(property => PropertiesOf(property.Value).Prepend(property.Key))
            : PropertiesOf(pair.Value)),
        JsonArray several => several.SelectMany(PropertiesOf),
        _ => [],
    };

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
