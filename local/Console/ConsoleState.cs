using IseWorkflow.Core;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Local.Console;

/// <summary>Everything that the console's page shows at a glance. Times are Japan's.</summary>
internal sealed record ConsoleState(
    ClockView Clock,
    IntakeView Intake,
    IReadOnlyList<ApplicationRow> Open,
    IReadOnlyList<ApplicationRow> Ended,
    IReadOnlyList<SetAsideRow> SetAside,
    IReadOnlyList<JobRow> Jobs,
    IReadOnlyList<DepartmentRow> Departments);

/// <param name="LeadSeconds">How far the clock was put forward.</param>
internal sealed record ClockView(DateTimeOffset Now, bool IsBusinessDay, DateTimeOffset NextOpening, long LeadSeconds);

/// <summary>Whether new applications are taken, and what citizens are told where they are not.</summary>
internal sealed record IntakeView(bool IsOpen, LocalizedText? Message, DateTimeOffset? Until);

/// <param name="NextTurn">When it acts by itself next.</param>
internal sealed record ApplicationRow(
    ApplicationId Id, LocalizedText Procedure, string Department, Stage Stage, string? Number, DateTimeOffset? NextTurn, DateTimeOffset? Duty);

/// <summary>An effect, or a whole turn, that kept failing.</summary>
/// <param name="What">The effect's name, or Turn.</param>
internal sealed record SetAsideRow(ApplicationId Application, string What, string? Error, DateTimeOffset At);

internal sealed record JobRow(string Name, DateTimeOffset Due);

internal sealed record DepartmentRow(string Code, LocalizedText Name);

/// <summary>One application with its history.</summary>
/// <param name="TrailHolds">Whether the audit trail's chain of hashes is unbroken.</param>
internal sealed record ApplicationDetail(
    ApplicationRow Row, State State, IReadOnlyList<TrailRow> Trail, IReadOnlyList<OutboxRow> Outbox, bool TrailHolds);

internal sealed record TrailRow(DateTimeOffset At, string Signal, ActorKind By, Stage From, Stage To, string? RefusalCode)
{
    public static TrailRow Of(AuditEntry entry) =>
        new(JapanTime.Of(entry.At), entry.Signal, entry.By.Kind, entry.From, entry.To, entry.RefusalCode);
}

internal sealed record OutboxRow(string Key, string Effect, string Status, int Attempts, string? Error, DateTimeOffset? NextAttemptAt)
{
    public static OutboxRow Of(OutboxEntry entry) => new(
        entry.Key, entry.Effect.GetType().Name, entry.Status.ToString(), entry.Attempts, entry.LastError, JapanTime.Of(entry.NextAttemptAt));
}
