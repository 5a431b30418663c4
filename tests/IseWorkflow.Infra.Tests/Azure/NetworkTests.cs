using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azure;

/// <summary>With a private network, storage and vault answer inside it only.</summary>
public sealed class NetworkTests(CompiledTemplate template)
{
    [Theory]
    [InlineData("network")]
    [InlineData("endpoints")]
    public void The_network_is_there_where_it_is_asked_for(string module) =>
        Assert.Equal("[parameters('privateNetwork')]", template.Root.Json["resources"]![module]!["condition"]!.GetValue<string>());

    [Theory]
    [InlineData("dataStorage")]
    [InlineData("hostStorage")]
    [InlineData("keyVault")]
    public void What_keeps_data_is_public_only_without_it(string module)
    {
        var given = template.Root.Json["resources"]![module]!["properties"]!["parameters"]!["isPublic"]!["value"]!.GetValue<string>();

        Assert.Equal("[variables('isPublic')]", given);
        Assert.Equal("[not(parameters('privateNetwork'))]", template.Root.Variables["isPublic"]!.GetValue<string>());
    }

    [Fact]
    public void The_functions_subnet_is_handed_to_flex_consumption()
    {
        var network = Assert.Single(template.Root.OfType("Microsoft.Network/virtualNetworks"));

        Assert.Equal("Microsoft.App/environments", network.Value("properties.subnets.0.properties.delegations.0.properties.serviceName"));
    }
}
