using IseWorkflow.Core.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IseWorkflow.Api.Lifecycle;

/// <summary>Registers the life of applications.</summary>
public static class LifecycleServices
{
    /// <summary>The turn and how signals enter. Needs storage, notices, payments, and the host's <see cref="ILifecycleRuntime"/>.</summary>
    public static IServiceCollection AddLifecycle(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IEffectHandler, EffectHandler>()
            .AddSingleton<SetAside>()
            .AddSingleton<Outbox>()
            .AddSingleton<Turn>()
            .AddSingleton<SignalSender>()
            .AddSingleton<InboxSweep>()
            .AddSingleton<DeadlineSweep>();
    }
}
