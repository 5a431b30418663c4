using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Procedures;

namespace IseWorkflow.Core.Review;

/// <summary>What a department has to do (処理待ち一覧), what it waits for, and what ended lately.</summary>
/// <param name="Open">Duties first, the most urgent at the top.</param>
/// <param name="Ended">Newest first.</param>
public sealed record Worklist(Department Department, IReadOnlyList<WorklistEntry> Open, IReadOnlyList<WorklistEntry> Ended);

/// <summary>An application in the list.</summary>
/// <param name="Duty">By when staff have to act; null where it is not theirs to.</param>
public sealed record WorklistEntry(
    ApplicationId Id, ReceiptNumber Number, LocalizedText Procedure, Stage Stage, DateTimeOffset? Duty, bool IsOverdue);

/// <summary>Reads worklists from the index.</summary>
public sealed class Worklists(IApplicationIndex index, Catalogue catalogue, TimeProvider time)
{
    private const int EndedShown = 50;

    /// <summary>Null where there is no such department.</summary>
    public async Task<Worklist?> ReadAsync(string code, CancellationToken cancellation) =>
        catalogue.Departments.FirstOrDefault(department => department.Code == code) is { } department
            ? new(department, await OpenAsync(code, cancellation), await EndedAsync(code, cancellation))
            : null;

    private async Task<IReadOnlyList<WorklistEntry>> OpenAsync(string department, CancellationToken cancellation)
    {
        var entries = await ReceivedAsync(department, ended: false, cancellation).ToListAsync(cancellation);
        return [.. entries.OrderBy(entry => entry.Duty is null).ThenBy(entry => entry.Duty)];
    }

    private async Task<IReadOnlyList<WorklistEntry>> EndedAsync(string department, CancellationToken cancellation) =>
        await ReceivedAsync(department, ended: true, cancellation).Take(EndedShown).ToListAsync(cancellation);

    /// <summary>What a citizen has not sent is nobody's business yet.</summary>
    private IAsyncEnumerable<WorklistEntry> ReceivedAsync(string department, bool ended, CancellationToken cancellation) =>
        index.ListAsync(department, ended, cancellation).Where(row => row.Number is not null).Select(EntryOf);

    private WorklistEntry EntryOf(IndexEntry row) =>
        new(row.Id, row.Number!.Value, catalogue.TitleOf(row.ProcedureCode), row.Stage, row.Duty, row.Duty < time.GetUtcNow());
}
