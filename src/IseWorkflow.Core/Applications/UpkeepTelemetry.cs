using System.Diagnostics.Metrics;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Core.Applications;

/// <summary>Counts what housekeeping deletes, under the names that dashboards ask for.</summary>
internal static class UpkeepTelemetry
{
    private static readonly Meter Meter = new(LifecycleTelemetry.MeterName);

    private static readonly Counter<long> Deleted = Meter.CreateCounter<long>(
        "ise.upkeep.deleted", "{item}", "Deleted because it was over, by kind: Uploads, MailVerifications, Leftovers");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "ise.upkeep.failures", "{request}", "Requests of housekeeping that deleted nothing");

    public static void Cleaned(HousekeepingReport report)
    {
        Add(nameof(report.Uploads), report.Uploads);
        Add(nameof(report.MailVerifications), report.MailVerifications);
        Add(nameof(report.Leftovers), report.Leftovers);
        Failures.Add(report.Failures);
    }

    private static void Add(string kind, int count) => Deleted.Add(count, new KeyValuePair<string, object?>("kind", kind));
}
