using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Api.Hosting;

/// <summary>Finds out who calls, behind proxies that say so.</summary>
internal static class CallerServices
{
    /// <param name="configuration">Its section <c>Http</c>.</param>
    public static IServiceCollection AddCaller(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HttpOptions>().Bind(configuration.GetSection(HttpOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<HttpOptions>>((forwarded, http) => Trust(forwarded, http.Value.ForwardedHops));
        return services;
    }

    /// <summary>By number and not by address: a proxy in the cloud has a new one each day, and nobody else reaches the service.</summary>
    private static void Trust(ForwardedHeadersOptions forwarded, int hops)
    {
        forwarded.ForwardedHeaders = hops > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        forwarded.ForwardLimit = hops;
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
    }
}
