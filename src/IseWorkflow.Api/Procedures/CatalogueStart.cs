using IseWorkflow.Core.Procedures;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Api.Procedures;

/// <summary>Needs the catalogue as soon as the host starts, so that it is read then.</summary>
internal sealed partial class CatalogueStart(Catalogue catalogue, ILogger<CatalogueStart> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Loaded(catalogue.Current.Count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(20, LogLevel.Information, "The catalogue has {Count} procedures in force")]
    private partial void Loaded(int count);
}
