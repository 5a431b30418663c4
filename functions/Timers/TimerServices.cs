using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IseWorkflow.Functions.Timers;

/// <summary>Registers what the timers run.</summary>
internal static class TimerServices
{
    public static IServiceCollection AddTimers(this IServiceCollection services)
    {
        services.TryAddSingleton<InboxSweep>();
        services.TryAddSingleton<ErasureRun>();
        services.AddOptions<HistoryOptions>().BindConfiguration(HistoryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<HistoryPurge>();
    }
}
