using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azure;

/// <summary>Mail, and what is told of its delivery.</summary>
public sealed class MailTests(CompiledTemplate template)
{
    private readonly ArmResource reports = Assert.Single(template.Root.OfType("Microsoft.EventGrid/systemTopics/eventSubscriptions"));

    [Fact]
    public void Letters_do_not_spy_on_their_readers()
    {
        var domain = Assert.Single(template.Root.OfType("Microsoft.Communication/emailServices/domains"));

        Assert.Equal("Disabled", domain.Value("properties.userEngagementTracking"));
    }

    [Theory]
    [InlineData("filter.includedEventTypes.0", "Microsoft.Communication.EmailDeliveryReportReceived")]
    [InlineData("destination.properties.endpointUrl", "[parameters('webhookUrl')]")]
    [InlineData("destination.properties.minimumTlsVersionAllowed", "1.2")]
    [InlineData("destination.properties.deliveryAttributeMappings.0.name", "X-Report-Key")]
    [InlineData("destination.properties.deliveryAttributeMappings.0.properties.isSecret", "True")]
    [InlineData("deadLetterWithResourceIdentity.identity.type", "SystemAssigned")]
    public void Delivery_reports_reach_the_service_with_a_secret_or_are_kept(string path, string value) =>
        Assert.Equal(value, reports.Value($"properties.{path}"), ignoreCase: true);

    [Fact]
    public void Reports_are_subscribed_to_only_once_the_service_answers() => Assert.Equal(
        "[parameters('mailReports')]",
        template.Root.Json["resources"]!["reports"]!["condition"]!.GetValue<string>());
}
