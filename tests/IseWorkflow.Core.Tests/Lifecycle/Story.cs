using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using static IseWorkflow.Core.Lifecycle.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle;

/// <summary>An application's life as a test tells it: one signal after the other, on a clock that only the test moves.</summary>
internal sealed class Story(Terms? terms = null)
{
    private int signals;

    public Terms Terms { get; } = terms ?? Given.Terms();

    /// <summary>Tuesday 2026-11-24 10:30 in Japan, to begin with.</summary>
    public DateTimeOffset Now { get; private set; } = Given.Now;

    public State State { get; private set; } = new State.Unsubmitted();

    /// <summary>The answer to the last signal.</summary>
    public Decision Last { get; private set; } = null!;

    public string? Refusal => Last.Refusal?.Code;

    /// <summary>The notices that followed from the last signal.</summary>
    public IEnumerable<NoticeKind> Notices => Last.Effects.OfType<Effect.Notify>().Select(notice => notice.Kind);

    public Effect.Refund? Refund => Last.Effects.OfType<Effect.Refund>().SingleOrDefault();

    /// <summary>The state, which has to be this one.</summary>
    public T Is<T>()
        where T : State => Assert.IsType<T>(State);

    public Story At(DateTimeOffset now)
    {
        Now = now;
        return this;
    }

    public Story After(TimeSpan time) => At(Now + time);

    public Story Take(Func<string, DateTimeOffset, Signal> signal) => Take(signal($"signal-{++signals}", Now));

    public Story Take(Signal signal)
    {
        Last = Decide(State, signal, Terms, Now);
        State = Last.Next;
        return this;
    }

    /// <summary>The clock goes to the state's own wake-up, which happens.</summary>
    public Story WakeUp() => At(State.WakeUp!.Value).Take((_, at) => Signal.DeadlineReached.For(at, ++signals));

    /// <summary>A wake-up that does not wait for its time.</summary>
    public Story WakeUpNow() => Take((_, at) => Signal.DeadlineReached.For(at, ++signals));

    public Story Submitted() => Take((id, at) => new Signal.Submitted(id, Given.Citizen, at));

    public Story Signed(int revision = 1) => Take((id, at) => new Signal.Signed(id, Given.Citizen, at, revision, "evidence"));

    public Story Confirmed(int revision = 1) => Take((id, at) => new Signal.Confirmed(id, Given.Citizen, at, revision, Given.Number));

    public Story Resubmitted(int revision) => Take((id, at) => new Signal.Resubmitted(id, Given.Citizen, at, revision));

    public Story Returned() => Take((id, at) => new Signal.ReturnedForCorrection(id, Given.Staff, at, "年度を確認してください"));

    public Story FeeSet(int yen = 410, int before = 0) => Take((id, at) => new Signal.FeeSet(id, Given.Staff, at, Given.Lines(yen), before));

    public Story Rejected() => Take((id, at) => new Signal.Rejected(id, Given.Staff, at, "対象外です"));

    public Story Withdrawn() => Take((id, at) => new Signal.Withdrawn(id, Given.Citizen, at));

    public Story Paid(string payment = "pi_1", int yen = 410, int feeRevision = 1) => Take((_, at) =>
        new Signal.PaymentSucceeded($"payment-{payment}", Given.Stripe, at, feeRevision, new(payment, Yen.Of(yen), at)));

    public Story PaymentFailed(bool closed = false, int feeRevision = 1) =>
        Take((id, at) => new Signal.PaymentFailed(id, Given.Stripe, at, feeRevision, closed));

    public Story Posted(string? trackingNumber = "1234-5678-9012") =>
        Take((id, at) => new Signal.Posted(id, Given.Staff, at, trackingNumber));

    /// <summary>Filled in, signed where it has to be, and sent.</summary>
    public Story Received() => Terms.NeedsSignature ? Submitted().Signed().Confirmed() : Submitted().Confirmed();
}
