namespace IseWorkflow.Local.Jobs;

/// <summary>Runs the jobs as they fall due. A job that fails is logged and comes again at its next time.</summary>
internal sealed partial class JobRunner(IEnumerable<Job> jobs, TimeProvider time, ILogger<JobRunner> logger) : IDisposable
{
    /// <summary>Read by the console while it is written here: each place is replaced whole.</summary>
    private readonly PlannedJob[] plan = [.. jobs.Select(job => new PlannedJob(job, job.NextAfter(time.GetUtcNow())))];
    private readonly SemaphoreSlim one = new(1);

    public IReadOnlyList<PlannedJob> Plan => [.. plan];

    public DateTimeOffset? NextDaily => plan.Where(planned => planned.Job.IsDaily).Min(planned => (DateTimeOffset?)planned.Due);

    /// <summary>Runs what is due now, one job after the other.</summary>
    public async Task RunDueAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            for (var i = 0; i < plan.Length; i++)
            {
                if (plan[i].Due > now)
                    continue;
                await RunAsync(plan[i].Job, now, cancellation);
                plan[i] = plan[i] with { Due = plan[i].Job.NextAfter(now) };
            }
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task RunAsync(Job job, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await job.RunAsync(now, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Failed(job.Name, error.GetType().Name, error.StackTrace);
        }
    }

    [LoggerMessage(51, LogLevel.Error, "Job {Job} failed ({Error}). {Stack}")]
    private partial void Failed(string job, string error, string? stack);
}

/// <summary>A job and when it runs next.</summary>
internal sealed record PlannedJob(Job Job, DateTimeOffset Due);
