using IseWorkflow.Local.Clock;

namespace IseWorkflow.Local.Console;

/// <summary>Registers the console.</summary>
internal static class ConsoleServices
{
    public static IServiceCollection AddConsole(this IServiceCollection services) => services
        .AddSingleton<ConsoleView>()
        .AddSingleton<StaffLinks>()
        .AddSingleton<FastForward>();
}
