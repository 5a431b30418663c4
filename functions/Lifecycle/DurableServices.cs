using IseWorkflow.Core.Lifecycle;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Functions.Lifecycle;

/// <summary>Registers Durable Functions as the lifecycle's runtime.</summary>
internal static class DurableServices
{
    public static IServiceCollection AddDurableRuntime(this IServiceCollection services) => services
        .AddSingleton<DurableClients>()
        .AddSingleton<ILifecycleRuntime, DurableRuntime>()
        .AddSingleton<TurnRunner>()
        .Configure<DurableTaskWorkerOptions>(options => options.MaximumTimerInterval = LongestTimer);

    /// <summary>A queue message hides for seven days at most; longer waits are made of several timers, of which fewer cost less.</summary>
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(6);
}
