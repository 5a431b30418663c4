using IseWorkflow.Core.Notices;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>The ways in which an application ends without being served.</summary>
internal static class Ending
{
    public static Decision Withdrawn(Signal signal, Terms terms, params IReadOnlyList<Effect> before) =>
        End(new State.Withdrawn(signal.At), NoticeKind.Withdrawn, signal, terms, before);

    public static Decision Rejected(Signal signal, Terms terms, params IReadOnlyList<Effect> before) =>
        End(new State.Rejected(signal.At, signal.Id), NoticeKind.Rejected, signal, terms, before);

    public static Decision Expired(State from, Signal signal, Terms terms, DateTimeOffset now) =>
        End(new State.Expired(now, from.Stage), NoticeKind.Expired, signal, terms, []);

    public static Effect.ScheduleErasure Erasure(DateTimeOffset endedAt, Terms terms) => new(endedAt + terms.Deadlines.Retention);

    private static Decision End(State.Final next, NoticeKind notice, Signal signal, Terms terms, IReadOnlyList<Effect> before) =>
        Decision.Move(next, [.. before, new Effect.Notify(notice, signal.Id), Erasure(next.EndedAt, terms)]);
}
