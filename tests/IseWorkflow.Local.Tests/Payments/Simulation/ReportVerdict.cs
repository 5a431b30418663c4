using System.Text.Json.Nodes;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Payments.Simulation;

/// <summary>
/// What has to hold of the refunds and disputes that Stripe told of: what the service took is in the trail, each step once, and staff heard
/// of each step once.
/// </summary>
internal static class ReportVerdict
{
    private static CancellationToken Cancellation => CancellationToken.None;

    public static void Of(World world)
    {
        var noted = world.Applications.SelectMany(application => NotedOf(world, application)).ToList();
        Require(noted.Distinct().Count() == noted.Count, "a report was noted twice");
        foreach (var told in world.Taken)
        {
            var isNoted = Begin(told) is not { } begin || noted.Exists(id => id.StartsWith(begin, StringComparison.Ordinal));
            Require(isNoted, $"{told.Id} ({told.Type}) was not noted");
        }

        foreach (var report in noted)
            Require(MailsOf(world, report) == (IsNews(report) ? 1 : 0), $"{report} was told staff {MailsOf(world, report)} times");
    }

    private static IEnumerable<string> NotedOf(World world, SimulatedApplication application) =>
        world.Services.Storage.Lifecycle.ReadTrailAsync(application.Id, Cancellation).Result
            .Select(entry => entry.SignalId)
            .Where(id => id.StartsWith("refund-", StringComparison.Ordinal) || id.StartsWith("dispute-", StringComparison.Ordinal));

    /// <summary>
    /// How the id of its report begins: with the end itself, where the event tells the end, else with what it is about, which may have gone
    /// on when the event was read. Null where it reports nothing by that id.
    /// </summary>
    private static string? Begin(TestStripeEvent told)
    {
        var about = JsonNode.Parse(told.Body)!["data"]!["object"]!;
        return told.Type switch
        {
            "refund.created" or "refund.updated" => $"refund-{about["id"]}-",
            "refund.failed" => $"refund-{about["id"]}-failed",
            "charge.dispute.created" => $"dispute-{about["id"]}-",
            "charge.dispute.closed" => $"dispute-{about["id"]}-{about["status"]}",
            _ => null,
        };
    }

    /// <summary>That a refund is on its way is none.</summary>
    private static bool IsNews(string report) => !report.EndsWith("-pending", StringComparison.Ordinal);

    private static int MailsOf(World world, string report) =>
        world.Told.All.Where(mail => mail.Notice.BySignal == report).DistinctBy(mail => mail.Operation).Count();

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException($"{otherwise}.");
    }
}
