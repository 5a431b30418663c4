using System.Diagnostics;
using IseWorkflow.Local.Demo;
using IseWorkflow.Local.Hosting;

namespace IseWorkflow.EndToEnd.Tests.Demo;

/// <summary>What the README's second command shows. Alone on the machine as far as these tests go, because it has to be done in time.</summary>
[Collection(nameof(TwelveStepsTests))]
[CollectionDefinition(nameof(TwelveStepsTests), DisableParallelization = true)]
public sealed class TwelveStepsTests
{
    [Fact]
    public async Task The_demonstration_walks_all_twelve_steps_within_a_minute()
    {
        var settings = LocalSettings.Parse("demo").OrThrow();
        await using var host = await LocalHost.StartAsync(settings, TextWriter.Null, TestContext.Current.CancellationToken);
        var console = new StringWriter();
        var watch = Stopwatch.StartNew();

        var exit = await DemoCommand.RunAsync(host.Addresses, console, TestContext.Current.CancellationToken);

        var lines = console.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.True(exit == 0, console.ToString());
        Assert.Equal("12/12", lines[^1]);
        Assert.Equal(13, lines.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed.TotalSeconds:0} s.");
    }

    [Fact]
    public async Task A_step_that_fails_is_named_and_ends_the_demonstration()
    {
        var settings = LocalSettings.Parse("demo").OrThrow();
        LocalAddresses addresses;
        await using (var host = await LocalHost.StartAsync(settings, TextWriter.Null, TestContext.Current.CancellationToken))
            addresses = host.Addresses;
        var console = new StringWriter();

        var exit = await DemoCommand.RunAsync(addresses, console, TestContext.Current.CancellationToken);

        Assert.Equal(1, exit);
        Assert.StartsWith(" 1/12 手続のページを開く: failed.", console.ToString(), StringComparison.Ordinal);
    }
}
