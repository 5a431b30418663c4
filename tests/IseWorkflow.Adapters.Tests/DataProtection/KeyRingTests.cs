using IseWorkflow.Adapters.DataProtection;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Testing.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IseWorkflow.Adapters.Tests.DataProtection;

public sealed class KeyRingTests
{
    [Fact]
    public async Task What_one_instance_protects_another_reads_also_after_a_restart()
    {
        var configuration = await TestStorage.ConfigureAsync();
        await using var first = await StartAsync(configuration);
        var secret = ProtectorOf(first).Protect("cookie");

        await using var second = await StartAsync(configuration);
        await using var stranger = await StartAsync(await TestStorage.ConfigureAsync());

        Assert.Equal("cookie", ProtectorOf(second).Unprotect(secret));
        Assert.ThrowsAny<Exception>(() => ProtectorOf(stranger).Unprotect(secret));
    }

    [Fact]
    public async Task Keys_that_several_instances_add_at_once_are_all_kept()
    {
        var configuration = await TestStorage.ConfigureAsync();
        await using var services = await StartAsync(configuration);
        var ring = services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository!;
        Assert.Empty(ring.GetAllElements());

        await Parallel.ForAsync(0, 4, TestContext.Current.CancellationToken, (i, _) =>
        {
            ring.StoreElement(new("key", i), $"key-{i}");
            return ValueTask.CompletedTask;
        });

        Assert.Equal(["0", "1", "2", "3"], ring.GetAllElements().Select(key => key.Value).Order());
    }

    private static async Task<ServiceProvider> StartAsync(Dictionary<string, string?> configuration)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddStorage(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddStorageDataProtection()
            .BuildServiceProvider();
        await services.GetRequiredService<StorageInitializer>().EnsureAsync(TestContext.Current.CancellationToken);
        return services;
    }

    private static IDataProtector ProtectorOf(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
