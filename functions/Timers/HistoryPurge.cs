using IseWorkflow.Functions.Lifecycle;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Functions.Timers;

/// <summary>Deletes the histories of orchestrations that ended long ago, a few at a time: all at once would hold up the task hub.</summary>
public sealed partial class HistoryPurge(DurableClients clients, IOptions<HistoryOptions> options, ILogger<HistoryPurge> logger)
{
    private static readonly OrchestrationRuntimeStatus[] Over =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var endedBefore = now.AddDays(-options.Value.DaysKept);
        var query = new OrchestrationQuery(CreatedTo: endedBefore, Statuses: Over, PageSize: options.Value.PurgedPerRun);
        var old = await clients.Current.GetAllInstancesAsync(query)
            .Where(instance => instance.LastUpdatedAt < endedBefore)
            .Take(options.Value.PurgedPerRun)
            .ToListAsync(cancellation);
        foreach (var instance in old)
            await clients.Current.PurgeInstanceAsync(instance.InstanceId, cancellation);
        Purged(old.Count);
        return old.Count;
    }

    [LoggerMessage(62, LogLevel.Information, "Deleted the histories of {Count} finished orchestrations")]
    private partial void Purged(int count);
}
