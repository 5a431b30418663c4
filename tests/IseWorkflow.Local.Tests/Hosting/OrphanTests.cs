using System.Diagnostics;
using System.Globalization;

namespace IseWorkflow.Local.Tests.Hosting;

/// <summary>A host of its own process is killed with SIGKILL.</summary>
public sealed class OrphanTests : HostingTest
{
    [Fact]
    public async Task A_killed_host_leaves_no_child_behind_and_loses_nothing_that_storage_acknowledged()
    {
        using var host = StartHost();
        var children = (await ReadLineAsync(host)).Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        await WriteRowAsync(await ReadLineAsync(host));
        Assert.All(children, id => Assert.True(Processes.IsRunning(id)));

        host.Kill();
        await host.WaitForExitAsync(Cancellation);

        await AllEndAsync(children);
        await using var next = await StartAsync(Settings);
        Assert.True(await HasRowAsync(next.StorageConnectionString));
    }

    private Process StartHost()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OrphanTests).Assembly.Location])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(OrphanTests).Assembly.Location,
                [StartupHook.DataFolder] = Folder,
            },
        };
        return Process.Start(start)!;
    }

    private static async Task<string> ReadLineAsync(Process host) =>
        await host.StandardOutput.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException("The host ended.");

    /// <summary>They notice the end by themselves, and have a grace of 10 seconds to write what they hold; more where the machine is busy.</summary>
    private static async Task AllEndAsync(List<int> children)
    {
        var watch = Stopwatch.StartNew();
        while (children.Any(Processes.IsRunning))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), "A child outlived its host.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), Cancellation);
        }
    }
}
