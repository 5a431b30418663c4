using Azure.Core.Pipeline;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Testing.Storage;

/// <summary>The service's stores on Azurite, with tables of their own.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TestStorage(ServiceProvider services, StorageTraffic traffic) => (this.services, Traffic) = (services, traffic);

    /// <summary>What goes over the wire; breaks requests on demand.</summary>
    public StorageTraffic Traffic { get; }

    public ILifecycleStore Lifecycle => Get<ILifecycleStore>();

    public IApplicationStore Applications => Get<IApplicationStore>();

    public IApplicationReader Reader => Get<IApplicationReader>();

    public ICheckoutStore Checkouts => Get<ICheckoutStore>();

    public IApplicationIndex Index => Get<IApplicationIndex>();

    public IDocumentStore Documents => Get<IDocumentStore>();

    public IUploadStore Uploads => Get<IUploadStore>();

    public ISigningSessionStore SigningSessions => Get<ISigningSessionStore>();

    public IAccessTokenStore AccessTokens => Get<IAccessTokenStore>();

    public IQuota Quota => Get<IQuota>();

    /// <summary>The section <c>Storage</c> with a table prefix that nobody else has.</summary>
    public static async Task<Dictionary<string, string?>> ConfigureAsync() => new()
    {
        ["Storage:ConnectionString"] = (await AzuriteFixture.SharedAsync()).ConnectionString,
        ["Storage:TablePrefix"] = $"t{Guid.NewGuid():N}"[..12],
    };

    /// <param name="time">The stores' clock.</param>
    /// <param name="configure">Further services of a test.</param>
    public static async Task<TestStorage> CreateAsync(TimeProvider? time = null, Action<IServiceCollection>? configure = null)
    {
        var traffic = new StorageTraffic();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton<HttpPipelinePolicy>(traffic)
            .AddStorage(new ConfigurationBuilder().AddInMemoryCollection(await ConfigureAsync()).Build());
        configure?.Invoke(services);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<StorageInitializer>().EnsureAsync(CancellationToken.None);
        return new(provider, traffic);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
