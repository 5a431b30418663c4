using IseWorkflow.Core.Health;
using IseWorkflow.Core.Payments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Stripe;

namespace IseWorkflow.Adapters.Stripe;

/// <summary>Registers Stripe as the payment provider.</summary>
public static class StripeServices
{
    /// <summary>Repeats what failed on the way, under the same idempotency key.</summary>
    private const int Retries = 1;

    /// <summary>The provider, the reader of its events, and its probe, from the section <c>Stripe</c>.</summary>
    public static IServiceCollection AddStripe(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StripeOptions>().Bind(configuration.GetSection(StripeOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StripeOptions>, StripeOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(nameof(IStripeClient), (provider, client) => client.Timeout = Options(provider).Timeout)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false });
        services.AddSingleton(Client);
        services.AddSingleton<StripeEventMapping>().AddSingleton<StripeReports>();
        services.AddSingleton(provider => new StripeMetadata(Options(provider).AppTag));
        return services
            .AddSingleton<IPaymentProvider, StripePaymentProvider>()
            .AddSingleton<IPaymentEventReader, StripeEventReader>()
            .AddSingleton<IHealthProbe, StripeProbe>();
    }

    private static IStripeClient Client(IServiceProvider provider)
    {
        var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(IStripeClient));
        var options = Options(provider);
        return new StripeClient(new StripeClientOptions
        {
            ApiKey = options.ApiKey,
            ApiBase = options.ApiBase.GetLeftPart(UriPartial.Authority),
            HttpClient = new SystemNetHttpClient(http, Retries, enableTelemetry: false),
        });
    }

    private static StripeOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StripeOptions>>().Value;
}
