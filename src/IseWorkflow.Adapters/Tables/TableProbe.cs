using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Health;

namespace IseWorkflow.Adapters.Tables;

/// <summary>Whether the tables answer: reads a row that need not exist.</summary>
internal sealed class TableProbe(StorageClients storage) : IHealthProbe
{
    public string Name => "tables";

    public Task CheckAsync(CancellationToken cancellation) =>
        storage.Applications.GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>("health", "probe", cancellationToken: cancellation);
}
