using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Signing.Revocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Jpki.Revocation;

/// <summary>Registers the source of revocation data that configuration names.</summary>
internal static class RevocationServices
{
    private static readonly string HttpClientName = typeof(OcspRevocationChecker).FullName!;

    public static void AddRevocation(this IServiceCollection services, RevocationSource? source)
    {
        services.AddSingleton(provider => new RevocationRule(Options(provider).WhenUnknown));
        if (source == RevocationSource.Crl)
            services.AddLists();
        else if (source == RevocationSource.Ocsp)
            services.AddOcsp();
        else
            services.AddSingleton<IRevocationChecker>(provider => new NoRevocationChecker(provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddLists(this IServiceCollection services)
    {
        services.AddSingleton<IRevocationListSource>(provider => Options(provider).Folder is { } folder
            ? new FolderRevocationLists(folder)
            : new BlobRevocationLists(provider.GetRequiredService<StorageClients>().RevocationLists));
        services.AddSingleton<RevocationListCache>();
        services.AddSingleton<IRevocationChecker, ListRevocationChecker>();
        services.AddSingleton<IHostedService>(provider =>
            ActivatorUtilities.CreateInstance<RevocationListRefresh>(provider, Options(provider).RefreshInterval));
    }

    private static void AddOcsp(this IServiceCollection services)
    {
        services.AddHttpClient(HttpClientName, (provider, client) => client.Timeout = Options(provider).Timeout);
        services.AddSingleton<IRevocationChecker>(provider => new OcspRevocationChecker(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName),
            Options(provider).Responder!,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<OcspRevocationChecker>>()));
    }

    private static RevocationOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<JpkiOptions>>().Value.Revocation;
}
