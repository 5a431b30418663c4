using System.Text.Json.Nodes;

namespace IseWorkflow.Infra.Tests.Bicep;

/// <summary>A compiled template, or a module within one.</summary>
/// <param name="Name">The module's symbol in the template that it is part of.</param>
public sealed record ArmTemplate(string Name, JsonObject Json)
{
    private const string Deployment = "Microsoft.Resources/deployments";

    /// <summary>What this template itself creates; what it only refers to is left out.</summary>
    public IEnumerable<ArmResource> Resources => Declared
        .Select(declared => new ArmResource(declared.Json))
        .Where(resource => !resource.IsExisting && resource.Type != Deployment);

    /// <summary>The template and all modules in it, however deep.</summary>
    public IEnumerable<ArmTemplate> All => Modules.SelectMany(module => module.All).Prepend(this);

    public JsonObject Parameters => Json["parameters"]?.AsObject() ?? [];

    public JsonObject Outputs => Json["outputs"]?.AsObject() ?? [];

    public JsonObject Variables => Json["variables"]?.AsObject() ?? [];

    private IEnumerable<ArmTemplate> Modules => Declared
        .Where(declared => declared.Json["type"]!.GetValue<string>() == Deployment)
        .Select(declared => new ArmTemplate(declared.Symbol, declared.Json["properties"]!["template"]!.AsObject()));

    /// <summary>The compiler writes an object by symbols where a template needs them, and a list where it does not.</summary>
    private IEnumerable<(string Symbol, JsonObject Json)> Declared => Json["resources"] switch
    {
        JsonObject bySymbol => bySymbol.Select(pair => (pair.Key, pair.Value!.AsObject())),
        JsonArray list => list.Select(resource => ("", resource!.AsObject())),
        _ => [],
    };

    /// <summary>The only module of the name.</summary>
    public ArmTemplate Module(string name) => Assert.Single(All, module => module.Name == name);

    /// <summary>The resources of a type, in this template and its modules.</summary>
    public IReadOnlyList<ArmResource> OfType(string type) => [.. All.SelectMany(template => template.Resources).Where(resource => resource.Type == type)];
}
