using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Operators;

/// <summary>What goes wrong wakes somebody, who finds on the page what to do.</summary>
public sealed class AlertTests(CompiledTemplate template)
{
    private static readonly string[] Lists = ["always", "scanned"];

    private readonly ArmTemplate alerts = template.Root.Module("alerts");

    [Fact]
    public void These_things_wake_an_operator() => Assert.Equal(
        [
            "dead-letters", "duties-overdue", "effects-set-aside", "erasure-failed", "inbox-oldest", "mail-failed", "malware-found",
            "orchestration-failed", "server-errors", "storage-outage", "sweep-runs", "turn-stuck", "webhooks-refused",
        ],
        Names.Order());

    [Fact]
    public void The_runbook_has_a_section_for_each()
    {
        var page = Files.Text("docs/operations.md");

        Assert.All(Names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Everybody_who_runs_the_service_is_mailed()
    {
        var group = Assert.Single(alerts.OfType("Microsoft.Insights/actionGroups"));

        Assert.Equal("[parameters('operatorMail')]", group.Value("properties.emailReceivers.0.emailAddress"));
        Assert.All(
            alerts.Resources.Where(resource => resource.Type is "Microsoft.Insights/scheduledQueryRules" or "Microsoft.Insights/metricAlerts"),
            rule => Assert.Contains("actionGroups", rule.Value("properties.actions")!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("effects-set-aside", "is set aside", "src/IseWorkflow.Core/Lifecycle/Outbox.cs")]
    [InlineData("erasure-failed", "could not be erased", "src/IseWorkflow.Core/Applications/ErasureRun.cs")]
    [InlineData("erasure-failed", "could not be deleted", "src/IseWorkflow.Adapters/Storage/Deletions.cs")]
    [InlineData("mail-failed", "could not be told of", "src/IseWorkflow.Core/Review/MorningMail.cs")]
    [InlineData("mail-failed", "A verification mail was not sent", "src/IseWorkflow.Core/Accounts/MailVerification.cs")]
    public void A_message_that_an_alert_waits_for_is_one_that_the_service_writes(string query, string message, string source)
    {
        Assert.Contains(message, Files.Text($"infra/queries/{query}.kql"), StringComparison.Ordinal);
        Assert.Contains(message, Files.Text(source), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_is_one_that_the_portal_can_read()
    {
        var items = Files.Json("infra/workbook.json")["items"]!.AsArray();

        Assert.All(items, item => Assert.NotNull(item!["content"]));
        Assert.All(
            items.Where(item => item!["type"]!.GetValue<int>() == 3),
            item => Assert.StartsWith("App", item!["content"]!["query"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    private IEnumerable<string> Names => Rules.Concat(alerts.OfType("Microsoft.Insights/metricAlerts").Select(alert => alert.Name));

    private IEnumerable<string> Rules => Lists
        .SelectMany(variable => alerts.Variables[variable]!.AsArray())
        .Select(rule => rule!["name"]!.GetValue<string>());
}
