using IseWorkflow.Adapters.Jpki;
using IseWorkflow.Adapters.Jpki.Revocation;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Review;
using IseWorkflow.Core.Signing.Timestamps;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Local.Jobs;

/// <summary>The jobs of the service on one machine, at the times that its timer triggers have in Azure.</summary>
internal static class LocalJobs
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton(provider => Every(Minute, provider.GetRequiredService<InboxSweep>().RunAsync, "SweepInbox"))
        .AddSingleton(provider => Every(15 * Minute, provider.GetRequiredService<DeadlineSweep>().RunAsync, "SweepDeadlines"))
        .AddSingleton(provider => Every(10 * Minute, provider.GetRequiredService<PaymentSweep>().RunAsync, "SweepPayments"))
        .AddSingleton(provider => Every(
            60 * Minute, (_, cancellation) => provider.GetRequiredService<MissingTimestamps>().RunAsync(cancellation), "MissingTimestamps"))
        .AddSingleton(RefreshRevocationLists)
        .AddSingleton(provider => SendMorningMail(provider, DailyJobs.AtOpening))
        .AddSingleton(provider => SendMorningMail(provider, DailyJobs.Again))
        .AddSingleton(provider => Reconcile(provider, DailyJobs.AtOpening))
        .AddSingleton(provider => Reconcile(provider, DailyJobs.Again))
        .AddSingleton(provider => DailyJobs.AtOpening(Calendar(provider), "Erase", provider.GetRequiredService<ErasureRun>().RunAsync))
        .AddSingleton<JobRunner>()
        .AddHostedService<JobClock>();

    /// <summary>The service's own timer runs by the real clock, and lists grow old by the one that is put forward.</summary>
    private static Job RefreshRevocationLists(IServiceProvider provider) => Every(
        provider.GetRequiredService<IOptions<JpkiOptions>>().Value.Revocation.RefreshInterval,
        (_, cancellation) => provider.GetService<RevocationListCache>()?.RefreshAsync(cancellation) ?? Task.CompletedTask,
        nameof(RefreshRevocationLists));

    private static Job Every(TimeSpan interval, Func<DateTimeOffset, CancellationToken, Task> run, string name) =>
        new(name, IsDaily: false, after => after + interval, run);

    private static Job SendMorningMail(IServiceProvider provider, DailyJob times) =>
        times(Calendar(provider), "MorningMail", provider.GetRequiredService<MorningMail>().RunAsync);

    private static Job Reconcile(IServiceProvider provider, DailyJob times)
    {
        var calendar = Calendar(provider);
        return times(
            calendar,
            nameof(Reconcile),
            (now, cancellation) => provider.GetRequiredService<Reconciliation>().RunAsync(calendar.DateOf(now), cancellation));
    }

    private static BusinessCalendar Calendar(IServiceProvider provider) => provider.GetRequiredService<BusinessCalendar>();

    /// <summary>One of the <see cref="DailyJobs"/>.</summary>
    private delegate Job DailyJob(BusinessCalendar calendar, string name, Func<DateTimeOffset, CancellationToken, Task> run);
}
