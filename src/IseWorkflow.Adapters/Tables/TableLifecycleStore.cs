using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// The lifecycle's rows. A signal has a row of its own from its acknowledgement on, so that a repeat is an insert that fails.
/// </summary>
internal sealed class TableLifecycleStore(StorageClients storage, PendingSignals pending) : ILifecycleStore
{
    /// <summary>A marker without an inbox row may belong to an insert on its way; after this time it cannot.</summary>
    private static readonly TimeSpan OrphanAge = TimeSpan.FromHours(1);

    private readonly TableClient table = storage.Applications;

    public async Task<bool> EnqueueAsync(ApplicationId application, Signal signal, CancellationToken cancellation)
    {
        await pending.MarkAsync(application, signal.Id, cancellation);
        try
        {
            await table.SubmitTransactionAsync([Touch(application), .. LedgerRows.Enqueue(application, signal)], cancellation);
            return true;
        }
        catch (TableTransactionFailedException error) when (error.IsDuplicate())
        {
            return false;
        }
        catch (TableTransactionFailedException error) when (error.IsMissing())
        {
            throw new UnknownApplicationException(application);
        }
    }

    public async Task<Ledger?> LoadAsync(ApplicationId application, CancellationToken cancellation)
    {
        var rows = await table.ByPrefixAsync(application.Value, TableKeys.Ledger, cancellation).ToListAsync(cancellation);
        return LedgerRows.Read(rows);
    }

    public async Task<string?> CommitAsync(Ledger loaded, Commit commit, CancellationToken cancellation)
    {
        var isInInbox = LedgerRows.IsInInbox(loaded, commit.Signal);
        if (!isInInbox && commit.Outbox.Count > 0)
            await pending.MarkAsync(loaded.Head.Id, commit.Signal.Id, cancellation);
        string version;
        try
        {
            var done = await table.SubmitTransactionAsync(LedgerRows.Commit(loaded, commit), cancellation);
            version = done.Value[0].Headers.ETag.ToString()!;
        }
        catch (TableTransactionFailedException error) when (error.IsLostRace())
        {
            return null;
        }

        if (isInInbox && commit.Outbox.Count == 0)
            await ReleaseAsync(loaded.Head.Id, commit.Signal.Id, cancellation);
        return version;
    }

    public async Task SettleAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation)
    {
        foreach (var chunk in entries.Select(entry => LedgerRows.Settle(application, entry)).Chunk(TableLimits.RowsPerTransaction))
            await SettleAsync(chunk, cancellation);
    }

    public async Task ReleaseAsync(ApplicationId application, string signalId, CancellationToken cancellation)
    {
        try
        {
            await pending.ClearAsync(application, signalId, cancellation);
        }
        catch (RequestFailedException)
        {
            // Nothing is lost; the sweep removes the marker.
        }
    }

    public async Task ReopenAsync(ApplicationId application, IReadOnlyList<OutboxEntry> entries, CancellationToken cancellation)
    {
        foreach (var signal in entries.Select(entry => entry.SignalId).Distinct())
            await pending.MarkAsync(application, signal, cancellation);
        await SettleAsync(application, entries, cancellation);
    }

    public async Task<Signal?> ReadSignalAsync(ApplicationId application, string signalId, CancellationToken cancellation) =>
        JsonRow.Read<Signal>(await table.FindAsync(application.Value, TableKeys.Signal(signalId), cancellation));

    public async Task<IReadOnlyList<AuditEntry>> ReadTrailAsync(ApplicationId application, CancellationToken cancellation) =>
        await table.ByPrefixAsync(application.Value, TableKeys.AuditPrefix, cancellation)
            .Select(row => JsonRow.Read<AuditEntry>(row)!)
            .ToListAsync(cancellation);

    public async IAsyncEnumerable<ApplicationId> FindUndeliveredAsync(
        DateTimeOffset olderThan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var found = new HashSet<ApplicationId>();
        await foreach (var marker in pending.FindAsync(olderThan, cancellation))
        {
            if (await HasWorkAsync(marker, cancellation))
            {
                if (found.Add(marker.Application))
                    yield return marker.Application;
            }
            else if (marker.At < olderThan - OrphanAge)
            {
                await pending.ClearAsync(marker.Application, marker.SignalId, cancellation);
            }
        }
    }

    /// <summary>Fails the transaction where there is no such application, and changes nothing where there is.</summary>
    private static TableTransactionAction Touch(ApplicationId application) =>
        new(TableTransactionActionType.UpdateMerge, new TableEntity(application.Value, TableKeys.Head), ETag.All);

    private async Task<bool> HasWorkAsync(PendingSignal marker, CancellationToken cancellation) =>
        await LoadAsync(marker.Application, cancellation) is { HasWork: true };


    private async Task SettleAsync(TableTransactionAction[] actions, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellation);
        }
        catch (TableTransactionFailedException error) when (error.IsMissing())
        {
            foreach (var action in actions)
                await SettleAloneAsync(action, cancellation);
        }
    }

    /// <summary>An entry whose row is gone was done by another turn: nothing is left to settle.</summary>
    private async Task SettleAloneAsync(TableTransactionAction action, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync([action], cancellation);
        }
        catch (TableTransactionFailedException error) when (error.IsMissing())
        {
        }
    }
}
