using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Local.Clock;

namespace IseWorkflow.Local.Runtime;

/// <summary>Registers the embedded runtime.</summary>
internal static class RuntimeServices
{
    public static IServiceCollection AddRuntime(this IServiceCollection services) => services
        .AddSingleton(Queue)
        .AddSingleton<ILifecycleRuntime>(provider => provider.GetRequiredService<DueQueue>())
        .AddSingleton<FailedTurns>()
        .AddHostedService<EmbeddedRuntime>();

    /// <summary>Looks again whenever the clock was put forward.</summary>
    private static DueQueue Queue(IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TownClock>();
        var queue = new DueQueue(clock);
        clock.Moved += queue.Pulse;
        return queue;
    }
}
