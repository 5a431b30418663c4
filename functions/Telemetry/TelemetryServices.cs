using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using IseWorkflow.Core.Lifecycle;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Functions.Telemetry;

/// <summary>
/// Sends traces, metrics and logs to Azure Monitor: from the request over the orchestration to each effect. Storage and other calls are not
/// traced one by one: their addresses hold keys, and there are many.
/// </summary>
internal static class TelemetryServices
{
    private const string Resource = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Where no resource is named, everything is measured and nothing is sent.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddSource(LifecycleTelemetry.SourceName))
            .WithMetrics(metrics => metrics.AddMeter(LifecycleTelemetry.MeterName))
            .UseFunctionsWorkerDefaults();
        if (configuration[Resource] is { Length: > 0 } resource)
            telemetry.UseAzureMonitorExporter(options => (options.ConnectionString, options.Credential) = (resource, new DefaultAzureCredential()));
        return services;
    }
}
