using System.Text.RegularExpressions;
using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azure;

/// <summary>Storage knows identities only, keeps what is signed, and gives up what is to be erased.</summary>
public sealed class StorageTests(CompiledTemplate template)
{
    /// <summary>Declared by itself, for its policy.</summary>
    private const string ImmutableContainer = "documents";

    private readonly ArmTemplate data = template.Root.Module("dataStorage");

    [Theory]
    [InlineData("minimumTlsVersion", "TLS1_2")]
    [InlineData("supportsHttpsTrafficOnly", "True")]
    [InlineData("allowSharedKeyAccess", "False")]
    [InlineData("allowBlobPublicAccess", "False")]
    [InlineData("allowCrossTenantReplication", "False")]
    [InlineData("defaultToOAuthAuthentication", "True")]
    [InlineData("encryption.requireInfrastructureEncryption", "True")]
    [InlineData("publicNetworkAccess", "[if(parameters('isPublic'), 'Enabled', 'Disabled')]")]
    [InlineData("networkAcls.defaultAction", "[if(parameters('isPublic'), 'Allow', 'Deny')]")]
    public void Every_account_is_closed_to_everybody_without_an_identity(string property, string value)
    {
        var accounts = template.Root.OfType("Microsoft.Storage/storageAccounts");

        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account => Assert.Equal(value, account.Value($"properties.{property}"), ignoreCase: true));
    }

    [Fact]
    public void No_container_is_public()
    {
        var containers = template.Root.OfType("Microsoft.Storage/storageAccounts/blobServices/containers");

        Assert.NotEmpty(containers);
        Assert.All(containers, container => Assert.Equal("None", container.Value("properties.publicAccess")));
    }

    [Fact]
    public void Documents_cannot_be_changed_but_the_law_can_have_them_erased()
    {
        var policy = Assert.Single(data.OfType("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"));

        Assert.Equal("[parameters('immutableDays')]", policy.Value("properties.immutabilityPeriodSinceCreationInDays"));
        Assert.Equal("False", policy.Value("properties.allowProtectedAppendWrites"), ignoreCase: true);
    }

    [Fact]
    public void Documents_are_never_kept_from_their_scheduled_erasure()
    {
        var given = template.Root.Json["resources"]!["dataStorage"]!["properties"]!["parameters"]!["immutableDays"]!["value"]!.GetValue<string>();

        Assert.Equal("[min(parameters('immutableDays'), parameters('retentionDays'))]", given);
    }

    [Fact]
    public void Uploads_end_even_if_the_service_does_not_run()
    {
        var policy = Assert.Single(data.OfType("Microsoft.Storage/storageAccounts/managementPolicies"));
        var uploads = policy.Properties["policy"]!["rules"]!.AsArray().Single(rule => rule!["name"]!.GetValue<string>() == "uploads-end")!;

        Assert.Equal("uploads/", uploads["definition"]!["filters"]!["prefixMatch"]![0]!.GetValue<string>());
        Assert.Equal(8, uploads["definition"]!["actions"]!["baseBlob"]!["delete"]!["daysAfterCreationGreaterThan"]!.GetValue<int>());
    }

    [Fact]
    public void Uploads_are_scanned_for_malware()
    {
        var scanning = Assert.Single(data.OfType("Microsoft.Security/defenderForStorageSettings"));

        Assert.Equal("True", scanning.Value("properties.malwareScanning.onUpload.isEnabled"), ignoreCase: true);
        Assert.DoesNotContain("uploads", scanning.Value("properties.malwareScanning.onUpload.filters"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_and_containers_are_those_of_the_service()
    {
        Assert.Equal(Used("Table"), Named("tableNames").Order(StringComparer.Ordinal));
        Assert.Equal(Used("Container"), Named("containerNames").Append(ImmutableContainer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_account_with_the_citys_data_cannot_be_deleted_by_mistake()
    {
        var locked = Assert.Single(data.OfType("Microsoft.Authorization/locks"));

        Assert.Equal("CanNotDelete", locked.Value("properties.level"));
    }

    /// <summary>The names in the service's code, in ordinal order.</summary>
    private static IEnumerable<string> Used(string kind) =>
        Regex.Matches(Files.Text("src/IseWorkflow.Adapters/Storage/StorageClients.cs"), $"=> {kind}\\(\"(\\w+)\"\\)")
            .Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal);

    private IEnumerable<string> Named(string variable) => data.Variables[variable]!.AsArray().Select(name => name!.GetValue<string>());
}
