namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// The answer to a signal: the next state and what has to be done. A refusal leaves the state as it is; it may still bring
/// effects (a payment that does not count is refunded).
/// </summary>
/// <param name="Next">The state from now on; when to wake up next stands in it.</param>
/// <param name="Effects">In the order in which they are carried out.</param>
/// <param name="Refusal">Why nothing changed, recorded in the audit trail; null for a transition.</param>
public sealed record Decision(State Next, IReadOnlyList<Effect> Effects, Refusal? Refusal = null)
{
    public static Decision Move(State next, params IReadOnlyList<Effect> effects) => new(next, [new Effect.PublishState(), .. effects]);

    /// <summary>Takes note in the audit trail of what changes no state.</summary>
    public static Decision Note(State same, params IReadOnlyList<Effect> effects) => new(same, effects);

    public static Decision Refuse(State same, Refusal refusal, params IReadOnlyList<Effect> effects) => new(same, effects, refusal);
}
