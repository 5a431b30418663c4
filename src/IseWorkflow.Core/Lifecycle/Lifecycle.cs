using System.Diagnostics;
using IseWorkflow.Core.Lifecycle.Rules;

namespace IseWorkflow.Core.Lifecycle;

/// <summary>
/// The life of an application (申請) as a pure function: no clock, no storage, no configuration. Every pair of state and signal has an
/// answer, a transition or a refusal with a stable code.
/// </summary>
public static class Lifecycle
{
    /// <summary>Answers a signal in a state.</summary>
    /// <param name="now">When it is decided (UTC); decides whether a deadline has come. Deadlines count from the signal's own time.</param>
    public static Decision Decide(State state, Signal signal, Terms terms, DateTimeOffset now) => signal switch
    {
        Signal.RefundReported report => Reports.Decide(state, report),
        Signal.PaymentDisputed dispute => Reports.Decide(state, dispute),
        Signal.EffectsRetried => Decision.Note(state, new Effect.PublishState()),
        _ => DecideByState(state, signal, terms, now),
    };

    private static Decision DecideByState(State state, Signal signal, Terms terms, DateTimeOffset now) => state switch
    {
        State.Unsubmitted => UnsubmittedRules.Decide(state, signal, terms),
        State.AwaitingSignature awaiting => AwaitingSignatureRules.Decide(awaiting, signal, terms, now),
        State.AwaitingConfirmation awaiting => AwaitingConfirmationRules.Decide(awaiting, signal, terms, now),
        State.UnderReview review => UnderReviewRules.Decide(review, signal, terms, now),
        State.Returned returned => ReturnedRules.Decide(returned, signal, terms, now),
        State.AwaitingPayment awaiting => AwaitingPaymentRules.Decide(awaiting, signal, terms, now),
        State.AwaitingMailing awaiting => AwaitingMailingRules.Decide(awaiting, signal, terms, now),
        State.Final final => FinalRules.Decide(final, signal),
        _ => throw new UnreachableException(),
    };
}
