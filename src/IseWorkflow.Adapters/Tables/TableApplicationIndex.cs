using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using IseWorkflow.Adapters.Storage;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Adapters.Tables;

/// <summary>
/// The derived index by department. Any repeat, delay or crash in between leaves it right, or right after the next publication.
/// </summary>
internal sealed class TableApplicationIndex(StorageClients storage, ErasureCalendar erasures) : IApplicationIndex
{
    private readonly TableClient table = storage.Index;
    private readonly ConcurrentDictionary<string, bool> known = new();

    /// <summary>
    /// Looks after writing whether the state moved on meanwhile. Of two turns at once, the slower one would otherwise leave its old row
    /// behind for good, even an open row of an application that has ended.
    /// </summary>
    public async Task PublishAsync(ApplicationHead head, State state, ReceiptNumber? number, CancellationToken cancellation)
    {
        await EnsureDepartmentAsync(head.Department, cancellation);
        await WriteAsync(head, state, number, cancellation);
        while (await ReadStateAsync(head.Id, cancellation) is { } latest && latest != (state, number))
        {
            (state, number) = latest;
            await WriteAsync(head, state, number, cancellation);
        }
    }

    public Task ScheduleErasureAsync(ApplicationId id, DateTimeOffset at, CancellationToken cancellation) =>
        erasures.EnterAsync(id, at, cancellation);

    public IAsyncEnumerable<ApplicationId> FindErasableAsync(DateTimeOffset now, CancellationToken cancellation) =>
        erasures.FindDueAsync(now, cancellation);

    public async IAsyncEnumerable<IndexEntry> ListAsync(
        string? department, bool ended, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<string> departments = department is null ? await ReadDepartmentsAsync(cancellation) : [department];
        var lists = departments.Select(each => ended ? EndedAsync(each, cancellation) : OpenAsync(each, cancellation));
        await foreach (var row in SortedMerge.Of(lists, cancellation))
            yield return IndexRows.Read(row.Entity);
    }

    private async Task EnsureDepartmentAsync(string department, CancellationToken cancellation)
    {
        if (known.ContainsKey(department))
            return;
        var row = new TableEntity(IndexRows.Departments, IndexRows.Partition(department)) { ["Department"] = department };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        known.TryAdd(department, true);
    }

    private Task WriteAsync(ApplicationHead head, State state, ReceiptNumber? number, CancellationToken cancellation)
    {
        var row = IndexRows.Of(head, state, number);
        return state.IsFinal ? EndAsync(head, row, cancellation) : table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    /// <summary>Both rows in one transaction, so that no reader sees the application twice or not at all.</summary>
    private async Task EndAsync(ApplicationHead head, TableEntity ended, CancellationToken cancellation)
    {
        var open = new TableEntity(ended.PartitionKey, IndexRows.OpenKey(head.Id));
        try
        {
            await table.SubmitTransactionAsync(
                [new(TableTransactionActionType.UpsertReplace, ended), new(TableTransactionActionType.Delete, open, ETag.All)],
                cancellation);
        }
        catch (TableTransactionFailedException error) when (error.IsMissing())
        {
            await table.UpsertEntityAsync(ended, TableUpdateMode.Replace, cancellation);
        }
    }

    private async Task<(State State, ReceiptNumber? Number)?> ReadStateAsync(ApplicationId id, CancellationToken cancellation) =>
        LedgerRows.ReadState(await storage.Applications.FindAsync(id.Value, TableKeys.State, cancellation));

    private async Task<List<string>> ReadDepartmentsAsync(CancellationToken cancellation) =>
        await table.ByPrefixAsync(IndexRows.Departments, IndexRows.Partition(""), cancellation)
            .Select(row => row.GetString("Department"))
            .ToListAsync(cancellation);

    private async IAsyncEnumerable<SortedRow> OpenAsync(string department, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = table.ByPrefixAsync(IndexRows.Partition(department), IndexRows.OpenPrefix, cancellation);
        var byWakeUp = rows.Select(row => new SortedRow(WakeUpKey(row), row)).OrderBy(row => row.Key, StringComparer.Ordinal);
        await foreach (var row in byWakeUp.WithCancellation(cancellation))
            yield return row;
    }

    private IAsyncEnumerable<SortedRow> EndedAsync(string department, CancellationToken cancellation) =>
        table.ByPrefixAsync(IndexRows.Partition(department), IndexRows.EndedPrefix, cancellation)
            .Select(row => new SortedRow(row.RowKey, row));

    private static string WakeUpKey(TableEntity row) =>
        TableKeys.Ascending(row.GetDateTimeOffset("WakeUp") ?? DateTimeOffset.MaxValue) + row.RowKey;
}
