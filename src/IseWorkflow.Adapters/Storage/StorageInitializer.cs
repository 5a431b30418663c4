using Microsoft.Extensions.Hosting;

namespace IseWorkflow.Adapters.Storage;

/// <summary>Creates missing tables and containers, once, before anything else of the service starts.</summary>
public sealed class StorageInitializer : IHostedLifecycleService
{
    private readonly StorageClients storage;

    internal StorageInitializer(StorageClients storage) => this.storage = storage;

    /// <summary>Creates what is missing. Harmless to repeat.</summary>
    public Task EnsureAsync(CancellationToken cancellation) => Task.WhenAll(
        storage.AllTables.Select(Task (table) => table.CreateIfNotExistsAsync(cancellation))
            .Concat(storage.AllContainers.Select(container => container.CreateIfNotExistsAsync(cancellationToken: cancellation))));

    public Task StartingAsync(CancellationToken cancellationToken) => EnsureAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
