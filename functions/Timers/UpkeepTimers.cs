using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Signing.Timestamps;
using IseWorkflow.Functions.Lifecycle;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace IseWorkflow.Functions.Timers;

/// <summary>What keeps the service in order. Times are UTC; nights are Japan's.</summary>
public sealed class UpkeepTimers(
    InboxSweep inbox,
    DeadlineSweep deadlines,
    ErasureRun erasure,
    MissingTimestamps timestamps,
    ServiceGauges gauges,
    HistoryPurge histories,
    DurableClients clients,
    TimeProvider time)
{
    /// <summary>Each minute; its times are not written down, because a missed one is made up for by the next.</summary>
    [Function("SweepInbox")]
    public Task SweepInbox(
        [TimerTrigger("0 * * * * *", UseMonitor = false)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        return inbox.RunAsync(time.GetUtcNow(), cancellation);
    }

    /// <summary>What dashboards and alerts ask for.</summary>
    [Function("Measure")]
    public Task Measure([TimerTrigger("15 */5 * * * *", UseMonitor = false)] TimerInfo timer, CancellationToken cancellation) =>
        gauges.MeasureAsync(time.GetUtcNow(), cancellation);

    [Function("SweepDeadlines")]
    public Task SweepDeadlines([TimerTrigger("30 */15 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        return deadlines.RunAsync(time.GetUtcNow(), cancellation);
    }

    [Function("MissingTimestamps")]
    public Task MissingTimestamps([TimerTrigger("0 40 * * * *")] TimerInfo timer, CancellationToken cancellation) => timestamps.RunAsync(cancellation);

    /// <summary>At 03:00 in Japan.</summary>
    [Function("Erase")]
    public Task Erase([TimerTrigger("0 0 18 * * *")] TimerInfo timer, CancellationToken cancellation) =>
        erasure.RunAsync(time.GetUtcNow(), cancellation);

    /// <summary>Each hour of the night in Japan, so that what one run leaves is taken by the next.</summary>
    [Function("PurgeHistory")]
    public Task PurgeHistory([TimerTrigger("0 20 13-21 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        clients.Use(client);
        return histories.RunAsync(time.GetUtcNow(), cancellation);
    }
}
