using IseWorkflow.Local.Demo;

namespace IseWorkflow.Local.Hosting;

/// <summary>Carries out the command line.</summary>
internal static class LocalCommand
{
    private const int Failed = 1;
    private const int Misused = 2;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken stop)
    {
        if (!LocalSettings.Parse(arguments).Is(out var settings, out var misuse))
        {
            await System.Console.Error.WriteLineAsync($"{misuse.Message.Ja}\n{misuse.Message.En}");
            return Misused;
        }

        try
        {
            return await RunAsync(settings, stop);
        }
        catch (LocalStartException reason)
        {
            await System.Console.Error.WriteLineAsync(reason.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static async Task<int> RunAsync(LocalSettings settings, CancellationToken stop)
    {
        if (settings.Verb == LocalVerb.Help)
        {
            System.Console.WriteLine(LocalSettings.Help);
            return 0;
        }

        await using var host = await LocalHost.StartAsync(settings, System.Console.Out, stop);
        return settings.Verb == LocalVerb.Demo
            ? await DemoCommand.RunAsync(host.Addresses, System.Console.Out, stop)
            : await ServeAsync(host, stop);
    }

    private static async Task<int> ServeAsync(LocalHost host, CancellationToken stop)
    {
        System.Console.WriteLine(await Welcome.ForAsync(host, stop));
        var stopped = Task.Delay(Timeout.Infinite, stop);
        if (await Task.WhenAny(stopped, host.Broken) == stopped)
            return 0;
        await System.Console.Error.WriteLineAsync(await host.Broken);
        return Failed;
    }
}
