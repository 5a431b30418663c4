using Microsoft.DurableTask;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>
/// Waits for the next signal or for the time that comes first. One wait is kept across turns and made anew only once it was used up: a wait that
/// lost to a timer and is replaced by another would still take the next event, and nobody would hear of it.
/// </summary>
internal sealed class SignalListener(TaskOrchestrationContext context)
{
    private Task<SignalNotice>? waiting;

    /// <summary>Whether a signal came since the last one was taken.</summary>
    public bool HasHeard => waiting is { IsCompleted: true };

    /// <summary>Listens from now on. Called before each turn, so that what is raised during it is taken, in order.</summary>
    public void Listen() => waiting ??= context.WaitForExternalEvent<SignalNotice>(SignalNotice.Event);

    /// <summary>The next signal; null where the time came first.</summary>
    /// <param name="dueAt">Null to wait for a signal alone.</param>
    public async Task<SignalNotice?> NextAsync(DateTimeOffset? dueAt)
    {
        Listen();
        if (!HasHeard && dueAt is { } due && !await HearsBeforeAsync(due))
            return null;
        var heard = await waiting!;
        waiting = null;
        return heard;
    }

    private async Task<bool> HearsBeforeAsync(DateTimeOffset due)
    {
        using var timer = new CancellationTokenSource();
        var elapsed = context.CreateTimer(due.UtcDateTime, timer.Token);
        if (await Task.WhenAny(waiting!, elapsed) == elapsed)
            return false;

        // At once: what CancelAsync waits for is no task of the orchestration, so it would never come back from there.
        timer.Cancel();
        return true;
    }
}
