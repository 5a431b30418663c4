namespace IseWorkflow.Infra.Tests.Bicep;

/// <summary>The compiler and its linter have nothing to say.</summary>
public sealed class BicepTests
{
    [Theory]
    [InlineData("build", "--stdout")]
    [InlineData("lint")]
    public async Task The_infrastructure_compiles_without_a_warning(string command, params string[] options)
    {
        var answer = await BicepCompiler.RunAsync(TestContext.Current.CancellationToken, [command, CompiledTemplate.Main, .. options]);

        Assert.Equal("", answer.Complaints);
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public void Every_module_is_deployed()
    {
        var deployed = Directory.EnumerateFiles(CompiledTemplate.Folder, "*.bicep", SearchOption.AllDirectories).SelectMany(File.ReadAllLines).ToList();

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(CompiledTemplate.Folder, "modules")).Select(Path.GetFileName),
            file => Assert.Contains(deployed, line => line.Contains($"{file}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_complaint_of_the_linter_is_an_error()
    {
        var rules = Files.Json("infra/bicepconfig.json")["analyzers"]!["core"]!["rules"]!.AsObject();

        Assert.True(rules.Count > 30);
        Assert.All(rules, rule => Assert.Equal("error", rule.Value!["level"]!.GetValue<string>()));
    }

    [Fact]
    public void No_module_comes_from_a_registry() => Assert.All(
        Directory.EnumerateFiles(CompiledTemplate.Folder, "*.bicep", SearchOption.AllDirectories),
        file => Assert.DoesNotContain("'br", File.ReadAllText(file), StringComparison.Ordinal));
}
