using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azure;

/// <summary>Secrets stand in the vault, and leave it by reference only.</summary>
public sealed class VaultTests(CompiledTemplate template)
{
    private static readonly string[] SignsOfSecrets = ["listKeys", "list(", "listAccount", "/secrets", "securestring"];

    [Theory]
    [InlineData("enableRbacAuthorization", "True")]
    [InlineData("enableSoftDelete", "True")]
    [InlineData("enablePurgeProtection", "True")]
    [InlineData("softDeleteRetentionInDays", "90")]
    [InlineData("enabledForDeployment", "False")]
    [InlineData("publicNetworkAccess", "[if(parameters('isPublic'), 'Enabled', 'Disabled')]")]
    public void The_vault_is_guarded_by_roles_and_cannot_be_emptied(string property, string value)
    {
        var vault = Assert.Single(template.Root.OfType("Microsoft.KeyVault/vaults"));

        Assert.Equal(value, vault.Value($"properties.{property}"), ignoreCase: true);
    }

    [Theory]
    [InlineData("pseudonym-key")]
    [InlineData("mail-report-key")]
    public void A_key_that_the_service_draws_itself_is_drawn_once(string name)
    {
        var secret = Assert.Single(template.Root.OfType("Microsoft.KeyVault/vaults/secrets"), each => each.Name.Contains(name, StringComparison.Ordinal));

        Assert.NotNull(secret.Json["@options"]!["onlyIfNotExists"]);
    }

    [Fact]
    public void Every_secret_comes_in_by_a_secure_parameter()
    {
        var vault = template.Root.Module("keyVault");

        Assert.All(
            vault.Parameters.Where(parameter => parameter.Key.EndsWith("Key", StringComparison.Ordinal) || parameter.Key.EndsWith("Secret", StringComparison.Ordinal)),
            parameter => Assert.Equal("securestring", parameter.Value!["type"]!.GetValue<string>(), ignoreCase: true));
    }

    [Fact]
    public void No_output_tells_a_secret()
    {
        var outputs = template.Root.All.SelectMany(module => module.Outputs.Select(output => output.Value!)).ToList();

        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Assert.False(IsSecret(output["type"]!.GetValue<string>(), output["value"]!.ToJsonString())));
    }

    private static bool IsSecret(string type, string value) =>
        type.StartsWith("secure", StringComparison.OrdinalIgnoreCase)
        || SignsOfSecrets.Any(sign => value.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
