using Azure;
using Azure.Data.Tables;
using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Adapters.Tables;

/// <summary>How a ledger stands in the rows of an application's partition.</summary>
internal static class LedgerRows
{
    private const string StateColumn = "State";
    private const string NumberColumn = "Number";
    private const string LastEntryColumn = "LastEntry";

    /// <summary>The signal's own row, whose existence refuses a repeat for ever, and its inbox row.</summary>
    public static IEnumerable<TableTransactionAction> Enqueue(ApplicationId application, Signal signal) =>
    [
        Add(new TableEntity(application.Value, TableKeys.Signal(signal.Id))),
        Add(JsonRow.Of(application.Value, TableKeys.Inbox(signal.Id), signal)),
    ];

    /// <summary>The rows of one commit; the state row is the first and guards the rest.</summary>
    public static IReadOnlyList<TableTransactionAction> Commit(Ledger loaded, Commit commit)
    {
        var partition = loaded.Head.Id.Value;
        return
        [
            State(partition, loaded.Version, commit),
            Add(JsonRow.Of(partition, TableKeys.Audit(commit.Entry.Sequence), commit.Entry)),
            .. Handle(loaded, commit.Signal),
            .. commit.Outbox.Select(entry => Add(JsonRow.Of(partition, TableKeys.Outbox(entry.Key), entry))),
        ];
    }

    /// <summary>A done entry goes; another keeps its count and next attempt.</summary>
    public static TableTransactionAction Settle(ApplicationId application, OutboxEntry entry) => entry.Status == OutboxStatus.Done
        ? Delete(application.Value, TableKeys.Outbox(entry.Key))
        : Replace(JsonRow.Of(application.Value, TableKeys.Outbox(entry.Key), entry), ETag.All);

    /// <summary>The ledger; null where its head is missing.</summary>
    public static Ledger? Read(IReadOnlyList<TableEntity> rows)
    {
        if (JsonRow.Read<ApplicationHead>(rows.FirstOrDefault(row => row.RowKey == TableKeys.Head)) is not { } head)
            return null;
        var state = rows.FirstOrDefault(row => row.RowKey == TableKeys.State);
        var (current, number) = ReadState(state) ?? (new State.Unsubmitted(), null);
        return new(head, current, number, Inbox(rows), Outbox(rows), LastEntry(state), state?.ETag.ToString());
    }

    /// <summary>State and receipt number as the state row has them; null where there was no commit.</summary>
    public static (State State, ReceiptNumber? Number)? ReadState(TableEntity? row) => row is null
        ? null
        : (Json.Read<State>(row.GetString(StateColumn)), ReadNumber(row.GetString(NumberColumn)));

    public static bool IsInInbox(Ledger loaded, Signal signal) => loaded.Inbox.Any(other => other.Id == signal.Id);

    private static IEnumerable<TableTransactionAction> Handle(Ledger loaded, Signal signal)
    {
        var partition = loaded.Head.Id.Value;
        var handled = JsonRow.Of(partition, TableKeys.Signal(signal.Id), signal);
        return IsInInbox(loaded, signal)
            ? [Replace(handled, ETag.All), Delete(partition, TableKeys.Inbox(signal.Id))]
            : [Add(handled)];
    }

    /// <summary>The last entry stands in the state row too, so that a turn need not look for it in the trail.</summary>
    private static TableTransactionAction State(string partition, string? version, Commit commit)
    {
        var row = new TableEntity(partition, TableKeys.State)
        {
            ["Stage"] = commit.Next.Stage.ToString(),
            [StateColumn] = Json.Write(commit.Next),
            [NumberColumn] = commit.Number?.Value,
            [LastEntryColumn] = Json.Write(commit.Entry),
        };
        return version is null ? Add(row) : Replace(row, new ETag(version));
    }

    private static AuditEntry? LastEntry(TableEntity? state) =>
        state is null ? null : Json.Read<AuditEntry>(state.GetString(LastEntryColumn));

    private static ReceiptNumber? ReadNumber(string? number) => number is null ? null : ReceiptNumber.Parse(number).OrThrow();

    /// <summary>In the order in which the partition's server stored them; client clocks only decide within its resolution.</summary>
    private static List<Signal> Inbox(IReadOnlyList<TableEntity> rows) =>
    [
        .. rows.Where(row => row.RowKey.StartsWith(TableKeys.InboxPrefix, StringComparison.Ordinal))
            .Select(row => (row.Timestamp, Signal: JsonRow.Read<Signal>(row)!))
            .OrderBy(row => row.Timestamp).ThenBy(row => row.Signal.At)
            .Select(row => row.Signal),
    ];

    private static List<OutboxEntry> Outbox(IReadOnlyList<TableEntity> rows) =>
    [
        .. rows.Where(row => row.RowKey.StartsWith(TableKeys.OutboxPrefix, StringComparison.Ordinal))
            .Select(row => JsonRow.Read<OutboxEntry>(row)!),
    ];

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static TableTransactionAction Replace(TableEntity row, ETag version) =>
        new(TableTransactionActionType.UpdateReplace, row, version);

    private static TableTransactionAction Delete(string partition, string row) =>
        new(TableTransactionActionType.Delete, new TableEntity(partition, row), ETag.All);
}
