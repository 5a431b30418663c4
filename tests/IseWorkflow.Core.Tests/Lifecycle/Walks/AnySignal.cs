using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Lifecycle;
using static IseWorkflow.Core.Lifecycle.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.Walks;

/// <summary>Any signal that may reach an application, fitting or not.</summary>
internal static class AnySignal
{
    /// <summary>What people wrote or are: it stands in every text of every signal, and must never be seen in a state.</summary>
    public const string PersonalData = "PERSONAL-DATA";

    private static readonly Actor Somebody = new(ActorKind.Citizen, PersonalData);

    /// <summary>One line a kind. A new kind of signal is added here.</summary>
    private static readonly Func<Scene, Dice, Signal>[] Kinds =
    [
        (scene, _) => new Signal.Submitted(scene.NewId(), Somebody, scene.Now),
        (scene, dice) => new Signal.Signed(scene.NewId(), Somebody, scene.Now, Revision(scene, dice), PersonalData),
        (scene, dice) => new Signal.Confirmed(scene.NewId(), Somebody, scene.Now, Revision(scene, dice), Given.Number),
        (scene, dice) => new Signal.FeeSet(scene.NewId(), Somebody, scene.Now, Lines(dice), FeeRevision(scene, dice)) { Signature = Check(dice) },
        (scene, _) => new Signal.ReturnedForCorrection(scene.NewId(), Somebody, scene.Now, PersonalData),
        (scene, dice) => new Signal.Resubmitted(scene.NewId(), Somebody, scene.Now, Revision(scene, dice) + dice.Throw(2)),
        (scene, _) => new Signal.Rejected(scene.NewId(), Somebody, scene.Now, PersonalData),
        (scene, _) => new Signal.Withdrawn(scene.NewId(), Somebody, scene.Now),
        Payment,
        (scene, dice) => new Signal.PaymentFailed(scene.NewId(), Somebody, scene.Now, FeeRevision(scene, dice), Closed: dice.Throw(2) == 0),
        (scene, dice) => new Signal.RefundReported(scene.NewId(), Somebody, scene.Now, "pi_1", Given.Fee, (RefundStatus)dice.Throw(3)),
        (scene, dice) => new Signal.PaymentDisputed(scene.NewId(), Somebody, scene.Now, "pi_1", Given.Fee, (DisputeStatus)dice.Throw(3)),
        (scene, _) => new Signal.EffectsRetried(scene.NewId(), Somebody, scene.Now),
        (scene, dice) => new Signal.Posted(scene.NewId(), Somebody, scene.Now, PersonalData) { Signature = Check(dice) },
        (scene, dice) => Signal.DeadlineReached.For(scene.Now.AddHours(-dice.Throw(3)), scene.Sent.Count) with { Id = scene.NewId() },
    ];

    /// <summary>A signal of a kind that the dice choose.</summary>
    public static Signal For(Scene scene, Dice dice) => Kinds[dice.Throw(Kinds.Length)](scene, dice);

    /// <summary>Of several signals the one that leads furthest: without such, walks seldom come to where money is.</summary>
    public static Signal Leading(Scene scene, Dice dice, Terms terms) =>
        Enumerable.Range(0, 16).Select(_ => For(scene, dice)).MaxBy(signal => Lead(scene, signal, terms))!;

    /// <summary>A signal that was sent before, as it was or acknowledged at another time.</summary>
    public static Signal? Again(Scene scene, Dice dice)
    {
        if (scene.Sent.Count == 0)
            return null;
        var before = scene.Sent[dice.Throw(scene.Sent.Count)];
        return dice.Throw(2) == 0 ? before : before with { At = scene.Now };
    }

    private static int Lead(Scene scene, Signal signal, Terms terms)
    {
        var decision = Decide(scene.State, signal, terms, scene.Now);
        return decision switch
        {
            { Refusal: not null } or { Next: State.Final } => 0,
            _ when decision.Next.Stage == scene.State.Stage => 1,
            _ => 2,
        };
    }

    private static Signal.PaymentSucceeded Payment(Scene scene, Dice dice)
    {
        var id = $"pi_{scene.NewId()}";
        var asked = scene.State is State.AwaitingPayment awaiting ? awaiting.Fee : Given.Fee;
        var amount = dice.Throw(4) == 0 ? asked + Yen.Of(100) : asked;
        return new($"payment-{id}", Somebody, scene.Now, FeeRevision(scene, dice), new(id, amount, scene.Now));
    }

    private static IReadOnlyList<FeeLine> Lines(Dice dice) =>
        [new(PersonalData, new(PersonalData, PersonalData), Yen.Of(100 * dice.Throw(4)), 1, PersonalData)];

    /// <summary>Void in one of four; none where nothing was signed, or an older version stored the signal.</summary>
    private static SignatureCheck? Check(Dice dice) => dice.Throw(4) switch
    {
        0 => Given.VoidSignature,
        1 => Given.Check(RevocationStatus.Unknown, atReceipt: RevocationStatus.Unknown),
        2 => Given.Check(),
        _ => null,
    };

    /// <summary>Mostly the right one.</summary>
    private static int Revision(Scene scene, Dice dice) => Near(dice, scene.State switch
    {
        State.AwaitingSignature state => state.Revision,
        State.AwaitingConfirmation state => state.Revision,
        State.UnderReview state => state.Revision,
        State.Returned state => state.Revision,
        _ => 1,
    });

    private static int FeeRevision(Scene scene, Dice dice) => Near(dice, (scene.State as State.AwaitingPayment)?.FeeRevision ?? 0);

    private static int Near(Dice dice, int right) => dice.Throw(6) switch
    {
        0 => right - 1,
        1 => right + 1,
        _ => right,
    };
}
