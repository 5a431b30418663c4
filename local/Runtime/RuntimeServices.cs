using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Local.Runtime;

/// <summary>Registers the embedded runtime.</summary>
internal static class RuntimeServices
{
    public static IServiceCollection AddRuntime(this IServiceCollection services) => services
        .AddSingleton<DueQueue>()
        .AddSingleton<ILifecycleRuntime>(provider => provider.GetRequiredService<DueQueue>())
        .AddSingleton<FailedTurns>()
        .AddHostedService<EmbeddedRuntime>();
}
