using IseWorkflow.Local.Hosting;

namespace IseWorkflow.Local.Demo;

internal static class DemoCommand
{
    public static Task<int> RunAsync(LocalAddresses addresses, TextWriter console, CancellationToken stop) => Task.FromResult(1);
}
