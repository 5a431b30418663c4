using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azure;

/// <summary>Every service tells the workspace what happens in it, and none tells it who a citizen is.</summary>
public sealed class DiagnosticsTests(CompiledTemplate template)
{
    private const string Settings = "Microsoft.Insights/diagnosticSettings";

    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts")]
    [InlineData("Microsoft.Storage/storageAccounts/blobServices")]
    [InlineData("Microsoft.Storage/storageAccounts/tableServices")]
    [InlineData("Microsoft.Storage/storageAccounts/queueServices")]
    [InlineData("Microsoft.KeyVault/vaults")]
    [InlineData("Microsoft.Web/sites")]
    [InlineData("Microsoft.Web/staticSites")]
    [InlineData("Microsoft.Communication/communicationServices")]
    [InlineData("Microsoft.EventGrid/systemTopics")]
    [InlineData("Microsoft.OperationalInsights/workspaces")]
    public void Every_service_is_watched(string type)
    {
        var modules = template.Root.All.Where(module => module.Resources.Any(resource => resource.Type == type)).ToList();

        Assert.NotEmpty(modules);
        Assert.All(modules, module => Assert.Contains(module.Resources, resource => resource.Type == Settings && Watches(resource, type)));
    }

    [Fact]
    public void The_mail_log_that_names_addressees_stays_off() => Assert.All(
        template.Root.OfType(Settings),
        setting => Assert.DoesNotContain("EmailStatusUpdateOperational", setting.Value("properties.logs") ?? "", StringComparison.Ordinal));

    [Fact]
    public void Whoever_reads_a_document_leaves_a_trace()
    {
        var logged = template.Root.Json["resources"]!["dataStorage"]!["properties"]!["template"]!["resources"]!["account"]!["properties"]!["parameters"]!;

        Assert.Contains("StorageRead", logged["blobLogs"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Telemetry_is_taken_from_identities_only()
    {
        var insights = Assert.Single(template.Root.OfType("Microsoft.Insights/components"));
        var workspace = Assert.Single(template.Root.OfType("Microsoft.OperationalInsights/workspaces"));

        Assert.Equal("True", insights.Value("properties.DisableLocalAuth"), ignoreCase: true);
        Assert.Equal("True", workspace.Value("properties.features.disableLocalAuth"), ignoreCase: true);
    }

    private static bool Watches(ArmResource setting, string type) =>
        setting.Scope.StartsWith($"[resourceId('{type}',", StringComparison.Ordinal)
        && setting.Value("properties.workspaceId") is not null
        && (setting.Value("properties.logs") ?? setting.Value("properties.metrics")) is not null;
}
