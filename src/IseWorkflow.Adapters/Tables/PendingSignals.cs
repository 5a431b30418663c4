using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// Markers of signals that may stand in an inbox still, so that the sweep finds them without scanning all applications. A marker is written
/// before the inbox row and removed after the commit: none is ever missing, and one too many is found out by the sweep.
/// </summary>
internal sealed class PendingSignals(StorageClients storage, TimeProvider time)
{
    private const int Shards = 4;

    /// <summary>The first marker of a signal stays, so that repeats do not keep it young for the sweep.</summary>
    public Task MarkAsync(ApplicationId application, string signalId, CancellationToken cancellation) => storage.Pending.TryAddAsync(
        new(Shard(application), Key(application, signalId))
        {
            ["Application"] = application.Value,
            ["Signal"] = signalId,
            ["At"] = time.GetUtcNow(),
        },
        cancellation);

    public Task ClearAsync(ApplicationId application, string signalId, CancellationToken cancellation) =>
        storage.Pending.DeleteEntityAsync(Shard(application), Key(application, signalId), ETag.All, cancellation);

    public async IAsyncEnumerable<PendingSignal> FindAsync(
        DateTimeOffset olderThan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var shard = 0; shard < Shards; shard++)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Name(shard)} and At lt {olderThan}");
            await foreach (var marker in storage.Pending.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
                yield return Read(marker);
        }
    }

    private static PendingSignal Read(TableEntity marker) => new(
        ApplicationId.Parse(marker.GetString("Application")).OrThrow(),
        marker.GetString("Signal"),
        marker.GetDateTimeOffset("At").GetValueOrDefault());

    private static string Key(ApplicationId application, string signalId) => $"{application}-{TableKeys.Escape(signalId)}";

    /// <summary>By the last digit, which is random in a version 7 UUID.</summary>
    private static string Shard(ApplicationId application) =>
        Name(int.Parse(application.Value[^1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) % Shards);

    private static string Name(int shard) => $"shard-{shard}";
}

/// <summary>A marker.</summary>
/// <param name="At">When the signal was first acknowledged.</param>
internal sealed record PendingSignal(ApplicationId Application, string SignalId, DateTimeOffset At);
