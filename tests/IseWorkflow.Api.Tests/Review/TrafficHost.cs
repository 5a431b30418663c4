using Azure.Core.Pipeline;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Tests.Review;

/// <summary>A service whose requests to storage can be seen.</summary>
public sealed class TrafficHost : ServiceHost
{
    public StorageTraffic Traffic { get; } = new();

    protected override void Add(IServiceCollection services) => services.AddSingleton<HttpPipelinePolicy>(Traffic);
}
