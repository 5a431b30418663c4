using System.Text.RegularExpressions;
using IseWorkflow.Infra.Tests.Bicep;

namespace IseWorkflow.Infra.Tests.Azure;

/// <summary>Who may do what: exactly this, by the built-in roles' ids.</summary>
public sealed partial class RoleTests(CompiledTemplate template)
{
    private const string BlobContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string BlobOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string QueueContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string TableContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    private const string SecretsOfficer = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7";
    private const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";
    private const string MonitoringReader = "43d0d8ad-25c7-4714-9337-8ba259a9fe05";
    private const string DurableTaskContributor = "0ad04412-c4d5-4796-b79c-f76d14c8d402";

    private readonly ArmTemplate access = template.Root.Module("access");

    [Fact]
    public void Nobody_may_do_more_than_this()
    {
        string[] granted =
        [
            $"service: {BlobContributor} on dataStorageName",
            $"service: {TableContributor} on dataStorageName",
            $"service: {BlobOwner} on hostStorageName",
            $"service: {QueueContributor} on hostStorageName",
            $"service: {TableContributor} on hostStorageName",
            $"service: {SecretsUser} on vaultName",
            $"service: {MetricsPublisher} on applicationInsightsName",
            $"service: {DurableTaskContributor} on schedulerName",
            "service: mailSender on communicationName",
            $"topic: {BlobContributor} on deadLetterContainer",
            $"operators: {SecretsOfficer} on vaultName",
            $"operators: {MonitoringReader} on group",
        ];

        Assert.Equal(granted.Order(), access.OfType("Microsoft.Authorization/roleAssignments").SelectMany(Grants).Order());
    }

    [Fact]
    public void Roles_are_given_in_one_place() => Assert.All(
        template.Root.All.Where(module => module.Name != "access"),
        module => Assert.DoesNotContain(module.Resources, resource => resource.Type.StartsWith("Microsoft.Authorization/role", StringComparison.Ordinal)));

    [Fact]
    public void Sending_mail_includes_neither_keys_nor_deletion()
    {
        var role = Assert.Single(access.OfType("Microsoft.Authorization/roleDefinitions"));

        Assert.Equal(
            ["Microsoft.Communication/CommunicationServices/read", "Microsoft.Communication/CommunicationServices/write", "Microsoft.Communication/EmailServices/write"],
            role.Properties["permissions"]![0]!["actions"]!.AsArray().Select(action => action!.GetValue<string>()));
    }

    private IEnumerable<string> Grants(ArmResource assignment) =>
        RolesOf(assignment.Value("properties.roleDefinitionId")!).Select(role => $"{Who(assignment)}: {role} on {Where(assignment.Scope)}");

    private static string Who(ArmResource assignment)
    {
        var principal = assignment.Value("properties.principalId")!;
        if (principal.Contains("operatorsGroupId", StringComparison.Ordinal))
            return "operators";
        return principal.Contains("topicName", StringComparison.Ordinal) ? "topic" : "service";
    }

    /// <summary>The parameter that names the resource; of nested ones the innermost.</summary>
    private static string Where(string scope) => Parameter().Matches(scope).LastOrDefault()?.Groups["name"].Value ?? "group";

    private IEnumerable<string> RolesOf(string definition)
    {
        if (Variable().Match(definition) is not { Success: true } match)
            return ["mailSender"];
        return definition.Contains("copyIndex()", StringComparison.Ordinal)
            ? access.Variables[match.Groups["name"].Value]!.AsArray().Select(role => IdOf(role!.GetValue<string>()))
            : [IdOf(definition)];
    }

    private static string IdOf(string expression) => Files.Json("infra/roles.json")[RoleName().Match(expression).Groups["name"].Value]!.GetValue<string>();

    [GeneratedRegex(@"parameters\('(?<name>\w+)'\)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"variables\('(?<name>\w+)'\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"variables\('roles'\)\.(?<name>\w+)")]
    private static partial Regex RoleName();
}
