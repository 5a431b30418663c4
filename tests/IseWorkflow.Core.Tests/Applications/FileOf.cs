using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Procedures;

namespace IseWorkflow.Core.Tests.Applications;

/// <summary>The file of an application to which signals happened, as the lifecycle decides them.</summary>
internal static class FileOf
{
    private static readonly ApplicationHead Head = new(
        ApplicationId.New(TimeProvider.System),
        "juminhyo",
        "2026-04-01",
        "koseki",
        "applicant",
        Core.Accounts.EmailAddress.Parse("hanako@example.jp").OrThrow(),
        Language.Ja,
        Given.Now);

    public static ApplicationFile After(Terms terms, params IReadOnlyList<Signal> signals)
    {
        State state = new State.Unsubmitted();
        var trail = new List<AuditEntry>();
        foreach (var signal in signals)
        {
            var decision = Core.Lifecycle.Lifecycle.Decide(state, signal, terms, signal.At);
            trail.Add(AuditEntry.After(
                trail.LastOrDefault(), signal, Json.Hash(signal), signal.At, state.Stage, decision.Next.Stage, decision.Refusal?.Code));
            state = decision.Next;
        }

        var ledger = new Ledger(Head, state, null, [], [], trail.LastOrDefault(), "1");
        return new(Record(ledger, trail, signals), AProcedure.With(), terms);
    }

    private static ApplicationRecord Record(Ledger ledger, List<AuditEntry> trail, IReadOnlyList<Signal> signals) => new(
        ledger,
        trail,
        new Dictionary<int, Answers>(),
        new Dictionary<int, SignedIdentity>(),
        signals.ToDictionary(signal => signal.Id),
        Checkouts: [],
        Undelivered: []);
}
