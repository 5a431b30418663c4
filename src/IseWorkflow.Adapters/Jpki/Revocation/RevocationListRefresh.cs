using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Reads the revocation lists at the start and then regularly, so that no citizen waits for it.</summary>
public sealed partial class RevocationListRefresh(
    RevocationListCache lists, TimeSpan interval, TimeProvider time, ILogger<RevocationListRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        do
            await RefreshAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            await lists.RefreshAsync(cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Whatever escaped from here would end the host.
            LogUnreachable(e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The revocation lists cannot be read; those in memory hold until their time is over.")]
    private partial void LogUnreachable(Exception exception);
}
