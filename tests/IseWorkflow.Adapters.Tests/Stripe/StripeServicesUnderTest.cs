using IseWorkflow.Adapters.Stripe;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Stripe;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>The adapter as a host registers it.</summary>
internal static class StripeServicesUnderTest
{
    public static ServiceProvider Build(
        IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider? time = null, DelegatingHandler? handler = null)
    {
        var services = new ServiceCollection().AddLogging();
        if (time is not null)
            services.AddSingleton(time);
        services.AddStripe(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (handler is not null)
            services.AddHttpClient(nameof(IStripeClient)).AddHttpMessageHandler(() => handler);
        return services.BuildServiceProvider();
    }
}
