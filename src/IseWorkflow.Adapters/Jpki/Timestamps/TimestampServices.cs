using IseWorkflow.Core.Signing.Timestamps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Jpki.Timestamps;

/// <summary>Registers the time-stamping authority that configuration names.</summary>
internal static class TimestampServices
{
    private static readonly string HttpClientName = typeof(HttpTimestampAuthority).FullName!;

    public static void AddTimestamps(this IServiceCollection services)
    {
        services.AddHttpClient(HttpClientName, (provider, client) => client.Timeout = Options(provider).Timeout);
        services.AddSingleton<ITimestampAuthority>(provider =>
        {
            var options = Options(provider);
            return new HttpTimestampAuthority(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
                options.Url!,
                TimestampTrust.Load(options.Roots),
                provider.GetRequiredService<ILogger<HttpTimestampAuthority>>());
        });
    }

    private static TimestampOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<JpkiOptions>>().Value.Timestamp;
}
