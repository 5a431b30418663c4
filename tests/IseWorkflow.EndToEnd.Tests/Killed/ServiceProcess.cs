using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using IseWorkflow.Local.Hosting;

namespace IseWorkflow.EndToEnd.Tests.Killed;

/// <summary>The local host as a process of its own, on a storage that outlives it; it can be killed and started again.</summary>
internal sealed class ServiceProcess(string dataFolder, string storage, LocalPorts ports) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly HttpClient http = new() { BaseAddress = new LocalAddresses(ports).Site };
    private readonly ConcurrentQueue<string?> said = new();
    private Process? process;

    public LocalAddresses Addresses { get; } = new(ports);

    /// <summary>Starts it and waits until every dependency answers.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [typeof(LocalHost).Assembly.Location, .. Arguments()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilHealthyAsync(cancellation);
    }

    /// <summary>SIGKILL, now.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        http.Dispose();
    }

    private async Task WaitUntilHealthyAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (!await IsHealthyAsync(cancellation))
        {
            Assert.False(process!.HasExited, $"The service ended: {string.Join('\n', said)}");
            Assert.True(watch.Elapsed < Patience, $"The service did not start in time: {string.Join('\n', said)}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }
    }

    private async Task<bool> IsHealthyAsync(CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/api/health", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private IEnumerable<string> Arguments() =>
    [
        "--data", dataFolder, "--storage", storage, "--no-site",
        "--port", Text(ports.Site), "--signing-port", Text(ports.SigningApp), "--stripe-port", Text(ports.Stripe),
        "--mail-port", Text(ports.Mailbox), "--smtp-port", Text(ports.Smtp),
    ];

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
