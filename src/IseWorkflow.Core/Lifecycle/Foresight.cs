namespace IseWorkflow.Core.Lifecycle;

/// <summary>What the lifecycle will answer once everything in the inbox is handled. A hint for people: what counts is the turn.</summary>
public static class Foresight
{
    /// <summary>The state once everything in the inbox is handled.</summary>
    public static State Expected(this Ledger ledger, Terms terms, DateTimeOffset now) =>
        ledger.Inbox.Aggregate(ledger.State, (state, signal) => Lifecycle.Decide(state, signal, terms, now).Next);

    /// <summary>Why a further signal would be refused; null where it would be taken.</summary>
    public static Refusal? RefusalOf(this Ledger ledger, Signal signal, Terms terms, DateTimeOffset now) =>
        Lifecycle.Decide(ledger.Expected(terms, now), signal, terms, now).Refusal;
}
