using System.Diagnostics;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Lifecycle.Rules;

/// <summary>署名待ち: the citizen signs, changes the answers, or leaves.</summary>
internal static class AwaitingSignatureRules
{
    public static Decision Decide(State.AwaitingSignature state, Signal signal, Terms terms, DateTimeOffset now) => signal switch
    {
        Signal.Signed signed when signed.Revision == state.Revision =>
            Decision.Move(new State.AwaitingConfirmation(state.Revision, state.ExpiresAt)),
        Signal.Signed => Decision.Refuse(state, LifecycleRefusals.RevisionOutdated),
        Signal.Resubmitted changed when changed.Revision > state.Revision =>
            Decision.Move(new State.AwaitingSignature(changed.Revision, state.ExpiresAt)),
        Signal.Resubmitted => Decision.Refuse(state, LifecycleRefusals.RevisionOutdated),
        Signal.Withdrawn => Ending.Withdrawn(signal, terms),
        Signal.DeadlineReached when now >= state.ExpiresAt => Ending.Expired(state, signal, terms, now),
        Signal.DeadlineReached => Decision.Refuse(state, LifecycleRefusals.NotDue),
        Signal.Confirmed => Decision.Refuse(state, LifecycleRefusals.NotSigned),
        Signal.Submitted => Decision.Refuse(state, LifecycleRefusals.AlreadySubmitted),
        Signal.PaymentSucceeded payment => Money.GiveBack(state, payment, RefundReason.NothingDue, LifecycleRefusals.NothingDue),
        Signal.PaymentFailed => Decision.Refuse(state, LifecycleRefusals.NothingDue),
        Signal.FeeSet or Signal.ReturnedForCorrection or Signal.Rejected or Signal.Posted => Decision.Refuse(state, LifecycleRefusals.NotReceived),
        _ => throw new UnreachableException(),
    };
}
