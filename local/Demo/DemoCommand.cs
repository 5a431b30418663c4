using System.Globalization;
using IseWorkflow.Local.Hosting;

namespace IseWorkflow.Local.Demo;

/// <summary>The verb <c>demo</c>: walks one application through the twelve steps and says at each what was seen.</summary>
internal static class DemoCommand
{
    /// <returns>The exit code: 0 where all steps went well.</returns>
    public static async Task<int> RunAsync(LocalAddresses addresses, TextWriter console, CancellationToken stop)
    {
        using var world = new DemoWorld(addresses);
        return await RunAsync(world, console, stop);
    }

    /// <returns>The exit code: 0 where all steps went well.</returns>
    public static async Task<int> RunAsync(DemoWorld world, TextWriter console, CancellationToken stop)
    {
        var steps = new TwelveSteps(world).All;
        for (var i = 0; i < steps.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            if (!await TryAsync(world, $"{i + 1,2}/{steps.Count} {steps[i].Title}", steps[i].RunAsync, console))
                return 1;
        }

        await console.WriteLineAsync($"{steps.Count}/{steps.Count}");
        return 0;
    }

    private static async Task<bool> TryAsync(DemoWorld world, string step, Func<Task<string>> run, TextWriter console)
    {
        try
        {
            var seen = await run();
            var now = (await world.Clock.NowAsync()).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            await console.WriteLineAsync($"{now}  {step}: {seen}");
            return true;
        }
        catch (Exception error)
        {
            await console.WriteLineAsync($"{step}: failed. {(error is DemoStepException ? error.Message : error)}");
            return false;
        }
    }
}
