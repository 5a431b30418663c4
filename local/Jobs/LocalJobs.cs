using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Review;

namespace IseWorkflow.Local.Jobs;

/// <summary>The jobs of the service on one machine, at the times that its timer triggers have in Azure.</summary>
internal static class LocalJobs
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<InboxSweep>()
        .AddSingleton<ErasureRun>()
        .AddSingleton(provider => Job.Every(
            TimeSpan.FromMinutes(1), "SweepInbox", (now, cancellation) => provider.GetRequiredService<InboxSweep>().RunAsync(now, cancellation)))
        .AddSingleton(provider => AtOpening(
            provider, "Erase", (now, cancellation) => provider.GetRequiredService<ErasureRun>().RunAsync(now, cancellation)))
        .AddSingleton(provider => AtOpening(
            provider, "MorningMail", (now, cancellation) => provider.GetRequiredService<MorningMail>().RunAsync(now, cancellation)))
        .AddSingleton<JobRunner>()
        .AddHostedService<JobClock>();

    private static Job AtOpening(IServiceProvider provider, string name, Func<DateTimeOffset, CancellationToken, Task> run) =>
        new(name, IsDaily: true, provider.GetRequiredService<BusinessCalendar>().NextOpening, run);
}
