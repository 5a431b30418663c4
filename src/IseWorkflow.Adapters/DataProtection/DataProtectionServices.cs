using IseWorkflow.Adapters.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.DataProtection;

/// <summary>Registers the key ring.</summary>
public static class DataProtectionServices
{
    /// <summary>
    /// Keeps the keys of cookies and antiforgery tokens in storage, so that they survive a restart and hold on every instance.
    /// </summary>
    public static IServiceCollection AddStorageDataProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("IseWorkflow");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new BlobXmlRepository(
                provider.GetRequiredService<StorageClients>().Keys.GetBlobClient("data-protection.xml"))));
        return services;
    }
}
