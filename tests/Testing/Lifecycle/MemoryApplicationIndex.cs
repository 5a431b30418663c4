using System.Collections.Concurrent;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Testing.Lifecycle;

/// <summary>The index in memory. Like the table's it ends at the newest state, whichever of two turns publishes last.</summary>
public sealed class MemoryApplicationIndex(MemoryStorage storage) : IApplicationIndex
{
    private readonly ConcurrentDictionary<ApplicationId, (IndexEntry Entry, DateTimeOffset? EndedAt)> entries = new();
    private readonly ConcurrentDictionary<ApplicationId, DateTimeOffset> erasures = new();

    public Task PublishAsync(ApplicationHead head, State state, ReceiptNumber? number, CancellationToken cancellation)
    {
        var ledger = storage.Require(head.Id).Load();
        entries[head.Id] = (EntryOf(ledger), (ledger.State as State.Final)?.EndedAt);
        return Task.CompletedTask;
    }

    public Task ScheduleErasureAsync(ApplicationId id, DateTimeOffset at, CancellationToken cancellation)
    {
        erasures[id] = at;
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<ApplicationId> FindErasableAsync(DateTimeOffset now, CancellationToken cancellation) =>
        erasures.Where(pair => pair.Value <= now).OrderBy(pair => pair.Value).Select(pair => pair.Key).ToList().ToAsyncEnumerable();

    public IAsyncEnumerable<IndexEntry> ListAsync(string? department, bool ended, CancellationToken cancellation)
    {
        var wanted = entries.Values.Where(row => (department is null || row.Entry.Department == department) && (row.EndedAt is not null) == ended);
        var sorted = ended
            ? wanted.OrderByDescending(row => row.EndedAt)
            : wanted.OrderBy(row => row.Entry.WakeUp ?? DateTimeOffset.MaxValue);
        return sorted.Select(row => row.Entry).ToList().ToAsyncEnumerable();
    }

    private static IndexEntry EntryOf(Ledger ledger) => new(
        ledger.Head.Id,
        ledger.Head.Department,
        ledger.Head.ProcedureCode,
        ledger.State.Stage,
        ledger.Number,
        ledger.State.WakeUp,
        DutyOf(ledger.State)?.DueAt);

    private static StaffDuty? DutyOf(State state) => state switch
    {
        State.UnderReview review => review.Duty,
        State.AwaitingMailing mailing => mailing.Duty,
        _ => null,
    };
}
