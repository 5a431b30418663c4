using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Functions.Timers;

/// <summary>Registers what the timers need besides the service.</summary>
internal static class TimerServices
{
    public static IServiceCollection AddTimers(this IServiceCollection services)
    {
        services.AddOptions<HistoryOptions>().BindConfiguration(HistoryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<HistoryPurge>();
    }
}
