using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Adapters.Tables;

/// <summary>The set-aside effects of all applications, in one partition of the index: there are few, or something is very wrong.</summary>
internal sealed class TableSetAsideIndex(StorageClients storage) : ISetAsideIndex
{
    private const string Partition = "set-aside";

    private readonly TableClient table = storage.Index;

    public Task AddAsync(SetAsideEffect effect, CancellationToken cancellation) => table.UpsertEntityAsync(
        JsonRow.Of(Partition, Row(effect.Application, effect.Key), effect), TableUpdateMode.Replace, cancellation);

    public Task RemoveAsync(ApplicationId application, string key, CancellationToken cancellation) =>
        table.DeleteEntityAsync(Partition, Row(application, key), ETag.All, cancellation);

    public async IAsyncEnumerable<SetAsideEffect> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in table.BetweenAsync(Partition, TableKeys.First, TableKeys.Last, cancellation))
            yield return JsonRow.Read<SetAsideEffect>(row)!;
    }

    private static string Row(ApplicationId application, string key) => $"{application}-{key}";
}
