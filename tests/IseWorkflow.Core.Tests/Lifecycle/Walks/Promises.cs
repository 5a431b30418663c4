using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>What holds at every step of every life, whatever signals come in whatever order.</summary>
internal sealed class Promises
{
    private readonly Money money = new();
    private int feesAsked;

    public void Hold(State before, Signal signal, Decision decision, DateTimeOffset now)
    {
        NothingLeavesTheEnd(before, signal, decision);
        ARefusalChangesNothing(before, decision);
        AWakeUpExists(before, signal, decision, now);
        AFeeIsAskedOnceARevision(before, decision);
        NoChargeIsKeptWithoutService(signal, decision);
        NoStateHoldsPersonalData(decision);
        NothingGoesForwardOnAVoidSignature(before, signal, decision);
    }

    private static void NothingLeavesTheEnd(State before, Signal signal, Decision decision)
    {
        if (before is not State.Final)
            return;
        Assert.Equal(before, decision.Next);
        Assert.All(decision.Effects, effect => Assert.True(IsAllowedAfterTheEnd(signal, effect)));
    }

    private static void ARefusalChangesNothing(State before, Decision decision)
    {
        if (decision.Refusal is null)
            return;
        Assert.Equal(before, decision.Next);
        Assert.All(decision.Effects, effect => Assert.True(IsGivingBack(effect)));
    }

    /// <summary>No application is forgotten, and none spins: a wake-up that has come is answered, and the next one lies ahead.</summary>
    private static void AWakeUpExists(State before, Signal signal, Decision decision, DateTimeOffset now)
    {
        Assert.Equal(decision.Next is State.Final or State.Unsubmitted, decision.Next.WakeUp is null);
        if (signal is not Signal.DeadlineReached || before.WakeUp is not { } due || due > now)
            return;
        Assert.Null(decision.Refusal);
        Assert.False(decision.Next.WakeUp <= now, $"{decision.Next.Stage} would wake up again at once.");
    }

    private void AFeeIsAskedOnceARevision(State before, Decision decision)
    {
        var asked = decision.Effects.Count(effect => effect is Effect.Notify { Kind: NoticeKind.PaymentRequested or NoticeKind.PaymentCorrected });
        if (decision.Next is State.AwaitingPayment next && next.FeeRevision != (before as State.AwaitingPayment)?.FeeRevision)
        {
            Assert.Equal((1, feesAsked + 1), (asked, next.FeeRevision));
            feesAsked++;
            return;
        }

        Assert.Equal(0, asked);
        if (decision.Next is State.AwaitingPayment same)
            Assert.Equal(((State.AwaitingPayment)before).Fee, same.Fee);
    }

    private void NoChargeIsKeptWithoutService(Signal signal, Decision decision)
    {
        if (signal is Signal.PaymentSucceeded payment)
            money.Receive(payment.Charge);
        foreach (var refund in decision.Effects.OfType<Effect.Refund>())
            money.GiveBack(refund.Charge);
        money.Balance(decision.Next);
    }

    private static bool IsAllowedAfterTheEnd(Signal signal, Effect effect) => signal switch
    {
        Signal.PaymentSucceeded => IsGivingBack(effect),
        Signal.EffectsRetried => effect is Effect.PublishState,
        _ => IsTellingStaff(effect),
    };

    private static bool IsGivingBack(Effect effect) => effect is Effect.Refund or Effect.Notify { Kind: NoticeKind.Refunded };

    private static bool IsTellingStaff(Effect effect) => effect is Effect.Notify { Kind: NoticeKind.RefundReported or NoticeKind.PaymentDisputed };

    private static void NothingGoesForwardOnAVoidSignature(State before, Signal signal, Decision decision)
    {
        if (signal is not Signal.Advance { Signature.IsVoid: true })
            return;
        Assert.NotNull(decision.Refusal);
        Assert.Equal(before, decision.Next);
    }

    private static void NoStateHoldsPersonalData(Decision decision)
    {
        if (decision.Refusal is null)
            Assert.DoesNotContain(AnySignal.PersonalData, Json.Write(decision.Next), StringComparison.Ordinal);
    }
}
