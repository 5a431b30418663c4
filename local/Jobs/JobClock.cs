namespace IseWorkflow.Local.Jobs;

/// <summary>Looks once a second whether a job is due: the clock may have been put forward.</summary>
internal sealed class JobClock(JobRunner runner) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await runner.RunDueAsync(stoppingToken);
    }
}
