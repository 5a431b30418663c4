using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Calendar;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Local.Clock;
using IseWorkflow.Local.Jobs;
using IseWorkflow.Local.Runtime;

namespace IseWorkflow.Local.Console;

/// <summary>Reads what the console shows.</summary>
internal sealed class ConsoleView(
    TownClock clock,
    BusinessCalendar calendar,
    IntakeGate intake,
    IApplicationIndex index,
    ILifecycleStore store,
    SetAside setAside,
    FailedTurns failedTurns,
    JobRunner jobs,
    StaffLinks links,
    Catalogue catalogue)
{
    private const int MostEnded = 50;

    public async Task<ConsoleState> ReadAsync(CancellationToken cancellation) => new(
        Clock(),
        View(await intake.ReadAsync(cancellation)),
        await index.ListAsync(null, ended: false, cancellation).Select(Row).ToListAsync(cancellation),
        await index.ListAsync(null, ended: true, cancellation).Take(MostEnded).Select(Row).ToListAsync(cancellation),
        [.. await setAside.ListAsync(cancellation).Select(Row).ToListAsync(cancellation), .. failedTurns.SetAside.Select(Row)],
        [.. jobs.Plan.Select(planned => new JobRow(planned.Job.Name, JapanTime.Of(planned.Due)))],
        [.. links.Departments.Select(department => new DepartmentRow(department.Code, department.Name))]);

    /// <summary>Null where there is no such application.</summary>
    public async Task<ApplicationDetail?> FindAsync(ApplicationId id, CancellationToken cancellation)
    {
        if (await store.LoadAsync(id, cancellation) is not { } ledger)
            return null;
        var trail = await store.ReadTrailAsync(id, cancellation);
        return new(
            Row(ledger),
            ledger.State,
            [.. trail.Select(TrailRow.Of)],
            [.. ledger.Outbox.Select(OutboxRow.Of)],
            AuditEntry.FirstBroken(trail) is null);
    }

    private ClockView Clock()
    {
        var now = clock.GetUtcNow();
        return new(
            JapanTime.Of(now),
            calendar.IsBusinessDay(calendar.DateOf(now)),
            JapanTime.Of(calendar.NextOpening(now)),
            (long)clock.Lead.TotalSeconds);
    }

    private static IntakeView View(IntakeState state) => new(state.IsOpen, state.Message, JapanTime.Of(state.Until));

    private ApplicationRow Row(IndexEntry entry) => new(
        entry.Id,
        Title(entry.ProcedureCode),
        entry.Department,
        entry.Stage,
        entry.Number?.Value,
        JapanTime.Of(entry.WakeUp),
        JapanTime.Of(entry.Duty));

    private ApplicationRow Row(Ledger ledger) => new(
        ledger.Head.Id,
        Title(ledger.Head.ProcedureCode),
        ledger.Head.Department,
        ledger.State.Stage,
        ledger.Number?.Value,
        JapanTime.Of(ledger.State.WakeUp),
        Duty: null);

    private LocalizedText Title(string code) => catalogue.Find(code)?.Title ?? new(code, code);

    private static SetAsideRow Row(SetAsideEffect effect) => new(effect.Application, effect.Effect, effect.Error, JapanTime.Of(effect.At));

    private static SetAsideRow Row(FailedTurn turn) => new(turn.Application, nameof(Turn), turn.Error, JapanTime.Of(turn.Since));
}
