using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Lifecycle;
using static IseWorkflow.Core.Lifecycle.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle;

/// <summary>The whole answer table of the lifecycle: what becomes of each signal in each state, one day after the state began.</summary>
public sealed class EveryPairTests
{
    /// <summary>Rows are states, columns signals; a cell is the next stage or the refusal's code.</summary>
    private const string Table = """
        .                    | Submitted            | Signed               | Confirmed         | FeeSet            | ReturnedForCorrection | Resubmitted          | Rejected          | Withdrawn            | PaymentSucceeded  | PaymentFailed          | RefundReported       | PaymentDisputed      | Posted            | DeadlineReached   | EffectsRetried
        Unsubmitted          | AwaitingSignature    | not_submitted        | not_submitted     | not_submitted     | not_submitted         | not_submitted        | not_submitted     | not_submitted        | not_submitted     | not_submitted          | Unsubmitted          | Unsubmitted          | not_submitted     | not_submitted     | Unsubmitted
        AwaitingSignature    | already_submitted    | AwaitingConfirmation | not_signed        | not_received      | not_received          | AwaitingSignature    | not_received      | Withdrawn            | nothing_due       | nothing_due            | AwaitingSignature    | AwaitingSignature    | not_received      | not_due           | AwaitingSignature
        AwaitingConfirmation | already_submitted    | already_signed       | UnderReview       | not_received      | not_received          | AwaitingSignature    | not_received      | Withdrawn            | nothing_due       | nothing_due            | AwaitingConfirmation | AwaitingConfirmation | not_received      | not_due           | AwaitingConfirmation
        UnderReview          | already_submitted    | already_sent         | already_sent      | AwaitingPayment   | Returned              | already_sent         | Rejected          | Withdrawn            | nothing_due       | nothing_due            | UnderReview          | UnderReview          | not_approved      | UnderReview       | UnderReview
        Returned             | already_submitted    | correct_first        | correct_first     | already_returned  | already_returned      | AwaitingSignature    | Rejected          | Withdrawn            | nothing_due       | nothing_due            | Returned             | Returned             | already_returned  | not_due           | Returned
        AwaitingPayment      | already_submitted    | already_sent         | already_sent      | fee_outdated      | already_approved      | already_sent         | Rejected          | Withdrawn            | AwaitingMailing   | payment_still_possible | AwaitingPayment      | AwaitingPayment      | not_paid          | not_due           | AwaitingPayment
        AwaitingMailing      | already_submitted    | already_sent         | already_sent      | already_approved  | already_approved      | already_sent         | Rejected          | too_late_to_withdraw | already_paid      | nothing_due            | AwaitingMailing      | AwaitingMailing      | Mailed            | AwaitingMailing   | AwaitingMailing
        Mailed               | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | already_paid      | application_ended      | Mailed               | Mailed               | application_ended | application_ended | Mailed
        Completed            | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | already_paid      | application_ended      | Completed            | Completed            | application_ended | application_ended | Completed
        Rejected             | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | application_ended | application_ended      | Rejected             | Rejected             | application_ended | application_ended | Rejected
        Withdrawn            | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | application_ended | application_ended      | Withdrawn            | Withdrawn            | application_ended | application_ended | Withdrawn
        Expired              | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | application_ended | application_ended      | Expired              | Expired              | application_ended | application_ended | Expired
        """;

    private static readonly DateTimeOffset Now = Given.Now.AddDays(1);

    private static SignatureCheck NeverChecked { get; } = Given.Check(RevocationStatus.Unknown, atReceipt: RevocationStatus.Unknown);

    private static SignatureCheck RevokedSince { get; } = Given.Check(RevocationStatus.Revoked);

    public static TheoryData<Stage, string, string> Cells()
    {
        var rows = Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var cells = new TheoryData<Stage, string, string>();
        foreach (var row in rows.Skip(1))
        {
            foreach (var (signal, answer) in rows[0].Zip(row).Skip(1))
                cells.Add(Enum.Parse<Stage>(row[0]), signal, answer);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_signal_in_each_state_has_its_answer(Stage stage, string signalName, string answer)
    {
        var state = Given.EachState.Single(state => state.Stage == stage);
        var signal = Given.EachSignal(Now).Single(signal => signal.Name == signalName);

        var decision = Decide(state, signal, Given.Terms(), Now);

        Assert.Equal(answer, AnswerOf(decision));
        if (decision.Refusal is not null)
            Assert.Equal(state, decision.Next);
    }

    /// <summary>The other half of cells that depend on more than the kinds of state and signal.</summary>
    [Theory]
    [MemberData(nameof(OtherHalves))]
    public void A_pair_that_can_be_answered_otherwise_is_answered_so(string because, Stage stage, Signal signal, string answer)
    {
        var state = Given.EachState.Single(state => state.Stage == stage);
        var now = signal is Signal.DeadlineReached ? signal.At : Now;

        var decision = Decide(state, signal, Given.Terms(), now);

        Assert.True(answer == AnswerOf(decision), $"{because}: {AnswerOf(decision)}");
    }

    public static TheoryData<string, Stage, Signal, string> OtherHalves()
    {
        var late = Signal.DeadlineReached.For(Given.Now.AddDays(14), 9);
        var reminder = Signal.DeadlineReached.For(Given.Now.AddDays(11), 9);
        return new()
        {
            { "signed other answers", Stage.AwaitingSignature, new Signal.Signed("s", Given.Citizen, Now, 2, "e"), "revision_outdated" },
            { "the same answers", Stage.AwaitingSignature, new Signal.Resubmitted("r", Given.Citizen, Now, 1), "revision_outdated" },
            { "in time no more", Stage.AwaitingSignature, late, "Expired" },
            { "sent other answers", Stage.AwaitingConfirmation, new Signal.Confirmed("c", Given.Citizen, Now, 2, Given.Number), "revision_outdated" },
            { "the same answers", Stage.AwaitingConfirmation, new Signal.Resubmitted("r", Given.Citizen, Now, 1), "revision_outdated" },
            { "in time no more", Stage.AwaitingConfirmation, late, "Expired" },
            { "a colleague was first", Stage.UnderReview, new Signal.FeeSet("f", Given.Staff, Now, Given.Lines(), 1), "fee_outdated" },
            { "free of charge", Stage.UnderReview, new Signal.FeeSet("f", Given.Staff, Now, [], 0), "AwaitingMailing" },
            { "a void signature", Stage.UnderReview, Approved(Given.Lines(), 0, Given.VoidSignature), "signature_void" },
            { "a void signature, free of charge", Stage.UnderReview, Approved([], 0, Given.VoidSignature), "signature_void" },
            { "a void signature, and a colleague was first", Stage.UnderReview, Approved([], 1, Given.VoidSignature), "fee_outdated" },
            { "a signature never checked", Stage.UnderReview, Approved(Given.Lines(), 0, NeverChecked), "AwaitingPayment" },
            { "moved since", Stage.UnderReview, Approved(Given.Lines(), 0, RevokedSince), "AwaitingPayment" },
            { "too early", Stage.UnderReview, Signal.DeadlineReached.For(Given.Now, 9), "not_due" },
            { "the same answers", Stage.Returned, new Signal.Resubmitted("r", Given.Citizen, Now, 1), "revision_outdated" },
            { "time to remind", Stage.Returned, reminder, "Returned" },
            { "in time no more", Stage.Returned, late, "Expired" },
            { "a correction", Stage.AwaitingPayment, new Signal.FeeSet("f", Given.Staff, Now, Given.Lines(), 1), "AwaitingPayment" },
            { "free of charge after all", Stage.AwaitingPayment, new Signal.FeeSet("f", Given.Staff, Now, [], 1), "AwaitingMailing" },
            { "a void signature", Stage.AwaitingPayment, Approved([], 1, Given.VoidSignature), "signature_void_after_approval" },
            { "an older fee", Stage.AwaitingPayment, new Signal.PaymentSucceeded("p", Given.Stripe, Now, 0, Given.Charge), "fee_superseded" },
            { "a wrong amount", Stage.AwaitingPayment, Paid(Given.Fee + Given.Fee), "wrong_amount" },
            { "a try at an older fee", Stage.AwaitingPayment, new Signal.PaymentFailed("p", Given.Stripe, Now, 0, true), "fee_superseded" },
            { "time to remind", Stage.AwaitingPayment, reminder, "AwaitingPayment" },
            { "time to close", Stage.AwaitingPayment, late, "AwaitingPayment" },
            { "too early", Stage.AwaitingMailing, Signal.DeadlineReached.For(Given.Now, 9), "not_due" },
            { "a void signature", Stage.AwaitingMailing, Posted(Given.VoidSignature), "signature_void_after_approval" },
            { "a signature never checked", Stage.AwaitingMailing, Posted(NeverChecked), "Mailed" },
            { "moved since", Stage.AwaitingMailing, Posted(RevokedSince), "Mailed" },
        };
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Effects_are_what_the_kind_of_answer_calls_for(Stage stage, string signalName, string answer)
    {
        _ = answer;
        var state = Given.EachState.Single(state => state.Stage == stage);
        var signal = Given.EachSignal(Now).Single(signal => signal.Name == signalName);

        var decision = Decide(state, signal, Given.Terms(), Now);

        if (decision.Refusal is not null)
            Assert.All(decision.Effects, effect => Assert.True(effect is Effect.Refund or Effect.Notify { Kind: NoticeKind.Refunded }));
        else if (signal is Signal.RefundReported or Signal.PaymentDisputed)
            Assert.Equal((state, true), (decision.Next, decision.Effects.All(effect => effect is Effect.Notify)));
        else
            Assert.IsType<Effect.PublishState>(decision.Effects[0]);
        Assert.Equal(decision.Next is State.Final && state is not State.Final, decision.Effects.Any(effect => effect is Effect.ScheduleErasure));
        Assert.Equal(IsMoneyToGiveBack(state, signal), decision.Effects.Any(effect => effect is Effect.Refund));
    }

    [Fact]
    public void The_table_knows_every_state_and_every_signal()
    {
        Assert.Equal(KindsOf(typeof(State)), Given.EachState.Select(state => state.GetType().Name).Order());
        Assert.Equal(KindsOf(typeof(Signal)), Given.EachSignal(Now).Select(signal => signal.Name).Order());
        Assert.Equal(Given.EachState.Count * Given.EachSignal(Now).Count, Cells().Count);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_state_that_is_not_final_wakes_up_by_itself(Stage stage, string signalName, string answer)
    {
        _ = answer;
        var state = Given.EachState.Single(state => state.Stage == stage);
        var signal = Given.EachSignal(Now).Single(signal => signal.Name == signalName);

        var next = Decide(state, signal, Given.Terms(), Now).Next;

        Assert.Equal(next is State.Final or State.Unsubmitted, next.WakeUp is null);
    }

    private static string AnswerOf(Decision decision) => decision.Refusal?.Code ?? decision.Next.Stage.ToString();

    private static Signal.PaymentSucceeded Paid(Yen amount) => new("payment-pi_2", Given.Stripe, Now, 1, new("pi_2", amount, Now));

    private static Signal.FeeSet Approved(IReadOnlyList<FeeLine> lines, int feesSoFar, SignatureCheck found) =>
        new("f", Given.Staff, Now, lines, feesSoFar) { Signature = found };

    private static Signal.Posted Posted(SignatureCheck found) => new("p", Given.Staff, Now, null) { Signature = found };

    /// <summary>A payment where none counts, or a rejection of what was paid; the table's payment is the one that counts where one does.</summary>
    private static bool IsMoneyToGiveBack(State state, Signal signal) => (state, signal) switch
    {
        (State.AwaitingMailing, Signal.Rejected) => true,
        (State.AwaitingPayment or State.AwaitingMailing or State.Mailed or State.Completed, Signal.PaymentSucceeded) => false,
        (_, Signal.PaymentSucceeded) => true,
        _ => false,
    };

    internal static IEnumerable<string> KindsOf(Type root) =>
        root.GetNestedTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(root)).Select(type => type.Name).Order();
}
