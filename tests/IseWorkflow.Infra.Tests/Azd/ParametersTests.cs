using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azd;

/// <summary><c>main.parameters.json</c> gives what <c>main.bicep</c> asks for, from the environment of Azure Developer CLI.</summary>
public sealed partial class ParametersTests(CompiledTemplate template)
{
    private readonly JsonObject given = Files.Json("infra/main.parameters.json")["parameters"]!.AsObject();

    [Fact]
    public void Everything_but_what_is_drawn_by_chance_can_be_set() => Assert.Equal(
        template.Root.Parameters.Select(parameter => parameter.Key).Where(name => !name.StartsWith("first", StringComparison.Ordinal)).Order(),
        given.Select(parameter => parameter.Key).Order());

    [Fact]
    public void Each_comes_from_a_variable_of_its_own()
    {
        var variables = given.Select(parameter => Variable().Match(parameter.Value!["value"]!.GetValue<string>())).ToList();

        Assert.All(variables, variable => Assert.True(variable.Success));
        Assert.Distinct(variables.Select(variable => variable.Groups["name"].Value));
    }

    /// <summary>A value of the file wins over the default of the template, so the two must not differ.</summary>
    [Fact]
    public void A_default_is_the_same_in_both() => Assert.All(
        given.Where(parameter => template.Root.Parameters[parameter.Key]!["defaultValue"] is not null),
        parameter => Assert.Equal(
            template.Root.Parameters[parameter.Key]!["defaultValue"]!.ToString(),
            Variable().Match(parameter.Value!["value"]!.GetValue<string>()).Groups["default"].Value));

    [Fact]
    public void Each_variable_is_explained_to_operators()
    {
        var page = Files.Text("docs/operations.md");

        Assert.All(
            given.Select(parameter => Variable().Match(parameter.Value!["value"]!.GetValue<string>()).Groups["name"].Value).Where(name => name != "AZURE_ENV_NAME"),
            name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\$\{(?<name>[A-Z_]+)(=(?<default>[^}]*))?\}$")]
    private static partial Regex Variable();
}
