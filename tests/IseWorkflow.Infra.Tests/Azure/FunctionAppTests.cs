using System.Text.RegularExpressions;
using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azure;

/// <summary>The Functions app runs on Flex Consumption, under an identity, and is never asleep.</summary>
public sealed partial class FunctionAppTests(CompiledTemplate template)
{
    private readonly ArmResource app = Assert.Single(template.Root.OfType("Microsoft.Web/sites"));

    [Theory]
    [InlineData("properties.httpsOnly", "True")]
    [InlineData("properties.siteConfig.minTlsVersion", "1.2")]
    [InlineData("properties.siteConfig.scmMinTlsVersion", "1.2")]
    [InlineData("properties.siteConfig.ftpsState", "Disabled")]
    [InlineData("properties.functionAppConfig.runtime.name", "dotnet-isolated")]
    [InlineData("properties.functionAppConfig.runtime.version", "10.0")]
    [InlineData("properties.functionAppConfig.deployment.storage.authentication.type", "UserAssignedIdentity")]
    [InlineData("properties.functionAppConfig.scaleAndConcurrency.alwaysReady.0.name", "durable")]
    [InlineData("properties.functionAppConfig.scaleAndConcurrency.alwaysReady.0.instanceCount", "1")]
    [InlineData("properties.keyVaultReferenceIdentity", "[parameters('identityId')]")]
    [InlineData("identity.type", "UserAssigned")]
    public void The_app_is_set_up_so(string path, string value) => Assert.Equal(value, app.Value(path), ignoreCase: true);

    [Fact]
    public void The_plan_is_flex_consumption()
    {
        var plan = Assert.Single(template.Root.OfType("Microsoft.Web/serverfarms"));

        Assert.Equal("FC1", plan.Value("sku.name"));
    }

    [Fact]
    public void Nobody_deploys_with_a_password()
    {
        var policies = template.Root.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies");

        Assert.Equal(2, policies.Count);
        Assert.All(policies, policy => Assert.Equal("False", policy.Value("properties.allow"), ignoreCase: true));
    }

    [Fact]
    public void Storage_is_reached_by_identity()
    {
        var settings = template.Root.Module("functions").Variables["platformSettings"]!.AsObject();

        Assert.Equal("managedidentity", settings["AzureWebJobsStorage__credential"]!.GetValue<string>());
        Assert.NotNull(settings["AzureWebJobsStorage__accountName"]);
        Assert.NotNull(settings["AzureWebJobsStorage__clientId"]);
        Assert.DoesNotContain(settings, setting => setting.Key == "AzureWebJobsStorage");
    }

    [Fact]
    public void A_secret_in_the_settings_is_a_reference_to_the_vault()
    {
        var secrets = SecretSetting().Matches(Files.Text("infra/main.bicep")).ToList();

        Assert.Equal(4, secrets.Count);
        Assert.All(secrets, secret => Assert.StartsWith("'${vaultReference}", secret.Groups["value"].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_site_may_call_the_app()
    {
        var backend = Assert.Single(template.Root.OfType("Microsoft.Web/staticSites/linkedBackends"));

        Assert.Equal("[parameters('functionAppId')]", backend.Value("properties.backendResourceId"));
        Assert.Equal("Standard", Assert.Single(template.Root.OfType("Microsoft.Web/staticSites")).Value("sku.name"));
    }

    [GeneratedRegex(@"^\s+\w+__\w*(Key|Secret|Password): (?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex SecretSetting();
}
