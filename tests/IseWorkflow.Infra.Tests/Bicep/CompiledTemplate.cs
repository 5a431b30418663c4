using System.Text.Json.Nodes;
using IseWorkflow.Infra.Tests.Bicep;
using IseWorkflow.Testing.Storage;

[assembly: AssemblyFixture(typeof(CompiledTemplate))]

namespace IseWorkflow.Infra.Tests.Bicep;

/// <summary><c>infra/main.bicep</c> as the ARM template that Azure gets, compiled once for all tests.</summary>
public sealed class CompiledTemplate : IAsyncLifetime
{
    /// <summary>The folder of the Bicep files.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "infra");

    /// <summary>The file that Azure Developer CLI deploys.</summary>
    public static string Main { get; } = Path.Combine(Folder, "main.bicep");

    /// <summary>The template, with its modules nested in it.</summary>
    public ArmTemplate Root { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var answer = await BicepCompiler.RunAsync(TestContext.Current.CancellationToken, "build", Main, "--stdout");
        Assert.True(answer.ExitCode == 0, answer.Complaints);
        Root = new ArmTemplate("main", JsonNode.Parse(answer.Output)!.AsObject());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
