using System.Globalization;
using System.Text.Json.Nodes;

namespace IseWorkflow.Infra.Tests.Bicep;

/// <summary>A resource of a template.</summary>
public sealed record ArmResource(JsonObject Json)
{
    /// <summary>Its name in Azure, as an expression.</summary>
    public string Name => Json["name"]!.GetValue<string>();

    public string Type => Json["type"]!.GetValue<string>();

    public bool IsExisting => Json["existing"]?.GetValue<bool>() ?? false;

    /// <summary>The resource that this one is an extension of, as an expression; empty for the group.</summary>
    public string Scope => Json["scope"]?.GetValue<string>() ?? "";

    public JsonNode Properties => Json["properties"]!;

    /// <summary>A value by its path below the resource, such as <c>properties.httpsOnly</c>, as text.</summary>
    public string? Value(string path) => path.Split('.').Aggregate((JsonNode?)Json, Step) switch
    {
        null => null,
        JsonValue value => Convert.ToString(value.GetValue<object>(), CultureInfo.InvariantCulture),
        var node => node.ToJsonString(),
    };

    public override string ToString() => $"{Type} {Name}";

    private static JsonNode? Step(JsonNode? node, string name) =>
        node is JsonArray list ? list.ElementAtOrDefault(int.Parse(name, CultureInfo.InvariantCulture)) : node?[name];
}
