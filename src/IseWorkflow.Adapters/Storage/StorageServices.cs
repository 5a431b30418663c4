using Azure.Core.Pipeline;
using IseWorkflow.Adapters.Blobs;
using IseWorkflow.Adapters.Tables;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Health;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Storage;

/// <summary>Registers storage.</summary>
public static class StorageServices
{
    /// <summary>The ports of Core that keep data, over Tables and Blobs, from the section <c>Storage</c>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new StorageClients(
            provider.GetRequiredService<IOptions<StorageOptions>>(), provider.GetServices<HttpPipelinePolicy>()));
        services.AddSingleton(provider => new StorageInitializer(provider.GetRequiredService<StorageClients>()));
        services.AddHostedService(provider => provider.GetRequiredService<StorageInitializer>());
        services.AddSingleton<IOutages, StorageOutages>();
        return services.AddTableStores().AddBlobStores().AddErasure();
    }

    private static IServiceCollection AddTableStores(this IServiceCollection services) => services
        .AddSingleton<PendingSignals>()
        .AddSingleton<ErasureCalendar>()
        .AddSingleton<ILifecycleStore, TableLifecycleStore>()
        .AddSingleton<IApplicationStore, TableApplicationStore>()
        .AddSingleton<IApplicationReader, TableApplicationReader>()
        .AddSingleton<ICheckoutStore, TableCheckoutStore>()
        .AddSingleton<IApplicationIndex, TableApplicationIndex>()
        .AddSingleton<ISetAsideIndex, TableSetAsideIndex>()
        .AddSingleton<ISigningSessionStore, TableSigningSessionStore>()
        .AddSingleton<TableAccessTokenStore>()
        .AddSingleton<IAccessTokenStore>(provider => provider.GetRequiredService<TableAccessTokenStore>())
        .AddSingleton<IQuota, TableQuota>()
        .AddSingleton<IOccasions, TableOccasions>()
        .AddSingleton<IIntakeSwitch, TableIntakeSwitch>()
        .AddSingleton<IMailLog, TableMailLog>()
        .AddSingleton<IHealthProbe, TableProbe>();

    private static IServiceCollection AddBlobStores(this IServiceCollection services) => services
        .AddSingleton<IDocumentStore, BlobDocumentStore>()
        .AddSingleton<BlobUploadStore>()
        .AddSingleton<IUploadStore>(provider => provider.GetRequiredService<BlobUploadStore>())
        .AddSingleton<IHealthProbe, BlobProbe>();

    private static IServiceCollection AddErasure(this IServiceCollection services) => services
        .AddSingleton<IEraser, StorageEraser>()
        .AddSingleton<TableLeftovers>()
        .AddSingleton<IHousekeeping, StorageHousekeeping>();
}
