using IseWorkflow.Core.Lifecycle;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>
/// The life of one application, under the application's id: wait for a signal or for the time at which the state wakes up, take the turn, show
/// where it stands. No rule is in it, so that a change of rules never changes what is replayed.
/// </summary>
public static partial class ApplicationLifecycle
{
    /// <summary>So many turns make a history that is still read quickly; the next ones get a new one. Most applications have fewer.</summary>
    internal const int TurnsPerHistory = 50;

    /// <summary>Together a minute and a half: a deployment or a hiccup of storage.</summary>
    private static readonly TaskOptions Retries = TaskOptions.FromRetryPolicy(
        new(maxNumberOfAttempts: 5, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 3));

    /// <summary>How long a turn that kept failing waits, where no signal comes before: an outage or a defect.</summary>
    private static readonly TimeSpan StuckRetry = TimeSpan.FromMinutes(10);

    [Function(nameof(ApplicationLifecycle))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var signals = new SignalListener(context);
        var (next, status) = context.GetInput<LifecycleInput>()!;
        for (var turns = 0; turns < TurnsPerHistory; turns++)
        {
            signals.Listen();
            status = await TakeTurnAsync(context, next, status);
            context.SetCustomStatus(status);
            if (status.IsOver && !signals.HasHeard)
                return;
            next = await signals.NextAsync(status.DueAt) ?? status.NextByItself;
        }

        // Whatever is raised at this very moment is either handed over, or stands in the inbox and is taken by the turn that the timer made due.
        context.ContinueAsNew(new LifecycleInput(next, status));
    }

    /// <summary>An orchestration never ends by a failure: the application would be forgotten.</summary>
    private static async Task<LifecycleStatus> TakeTurnAsync(TaskOrchestrationContext context, SignalNotice next, LifecycleStatus status)
    {
        var request = new TurnRequest(ApplicationId.Parse(context.InstanceId).OrThrow(), next.Id, context.CurrentUtcDateTime);
        try
        {
            return LifecycleStatus.After(await context.CallActivityAsync<TurnResult>(next.Name, request, Retries));
        }
        catch (TaskFailedException failure)
        {
            var stuck = new StuckTurn(next.Name, failure.FailureDetails.ErrorMessage, status.Stuck?.Since ?? request.Now);
            Stuck(context.CreateReplaySafeLogger(nameof(ApplicationLifecycle)), stuck.Turn, request.Application, stuck.Error, stuck.Since);
            return status.StuckAt(stuck, context.CurrentUtcDateTime + StuckRetry);
        }
    }

    [LoggerMessage(60, LogLevel.Error, "Turn {Turn} of application {Application} is stuck ({Error}) since {Since:O}: it is tried again, but somebody has to look at it")]
    private static partial void Stuck(ILogger logger, string turn, ApplicationId application, string error, DateTimeOffset since);
}
