using System.Text.RegularExpressions;
using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azd;

/// <summary><c>azure.yaml</c> names what is there.</summary>
public sealed partial class AzureYamlTests(CompiledTemplate template)
{
    private static readonly string Page = Files.Text("azure.yaml");

    [Fact]
    public void Every_service_is_a_folder_and_a_tagged_resource()
    {
        var services = Service().Matches(Page).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["project"].Value);

        Assert.Equal(["functions", "site"], services.Keys.Order());
        Assert.All(services.Values, project => Assert.True(Directory.Exists(Files.PathOf(project))));
        Assert.All(services.Keys, name => Assert.Contains(
            template.Root.All.SelectMany(module => module.Resources),
            resource => resource.Value("tags")?.Contains($"createObject('azd-service-name', '{name}')", StringComparison.Ordinal) ?? false));
    }

    [Fact]
    public void The_site_is_deployed_from_where_it_is_built()
    {
        var dist = Dist().Match(Page).Groups["folder"].Value;

        Assert.Contains($"'{dist}'", Files.Text("site/build/build.mjs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hook_is_a_program()
    {
        var hook = Files.PathOf(Hook().Match(Page).Groups["path"].Value);

        Assert.StartsWith("#!/bin/sh", File.ReadAllText(hook), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(hook).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void Every_abbreviation_is_used()
    {
        var main = File.ReadAllText(CompiledTemplate.Main);

        Assert.All(
            Files.Json("infra/abbreviations.json").AsObject(),
            abbreviation => Assert.Contains($"abbreviations.{abbreviation.Key}", main, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^  (?<name>\w+):\n    project: (?<project>\S+)", RegexOptions.Multiline)]
    private static partial Regex Service();

    [GeneratedRegex(@"^    dist: (?<folder>\S+)", RegexOptions.Multiline)]
    private static partial Regex Dist();

    [GeneratedRegex(@"^    run: (?<path>\S+)", RegexOptions.Multiline)]
    private static partial Regex Hook();
}
