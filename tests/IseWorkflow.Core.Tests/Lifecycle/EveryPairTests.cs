using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using static IseWorkflow.Core.Lifecycle.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle;

/// <summary>The whole answer table of the lifecycle: what becomes of each signal in each state, one day after the state began.</summary>
public sealed class EveryPairTests
{
    /// <summary>Rows are states, columns signals; a cell is the next stage or the refusal's code.</summary>
    private const string Table = """
        .                    | Submitted            | Signed               | Confirmed         | FeeSet            | ReturnedForCorrection | Resubmitted          | Rejected          | Withdrawn            | PaymentSucceeded  | PaymentFailed          | RefundReported       | PaymentDisputed      | Posted            | DeadlineReached
        Unsubmitted          | AwaitingSignature    | not_submitted        | not_submitted     | not_submitted     | not_submitted         | not_submitted        | not_submitted     | not_submitted        | not_submitted     | not_submitted          | Unsubmitted          | Unsubmitted          | not_submitted     | not_submitted
        AwaitingSignature    | already_submitted    | AwaitingConfirmation | not_signed        | not_received      | not_received          | AwaitingSignature    | not_received      | Withdrawn            | nothing_due       | nothing_due            | AwaitingSignature    | AwaitingSignature    | not_received      | not_due
        AwaitingConfirmation | already_submitted    | already_signed       | UnderReview       | not_received      | not_received          | AwaitingSignature    | not_received      | Withdrawn            | nothing_due       | nothing_due            | AwaitingConfirmation | AwaitingConfirmation | not_received      | not_due
        UnderReview          | already_submitted    | already_sent         | already_sent      | AwaitingPayment   | Returned              | already_sent         | Rejected          | Withdrawn            | nothing_due       | nothing_due            | UnderReview          | UnderReview          | not_approved      | UnderReview
        Returned             | already_submitted    | correct_first        | correct_first     | already_returned  | already_returned      | AwaitingSignature    | Rejected          | Withdrawn            | nothing_due       | nothing_due            | Returned             | Returned             | already_returned  | not_due
        AwaitingPayment      | already_submitted    | already_sent         | already_sent      | fee_outdated      | already_approved      | already_sent         | Rejected          | Withdrawn            | AwaitingMailing   | payment_still_possible | AwaitingPayment      | AwaitingPayment      | not_paid          | not_due
        AwaitingMailing      | already_submitted    | already_sent         | already_sent      | already_approved  | already_approved      | already_sent         | Rejected          | too_late_to_withdraw | already_paid      | nothing_due            | AwaitingMailing      | AwaitingMailing      | Mailed            | AwaitingMailing
        Mailed               | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | already_paid      | application_ended      | Mailed               | Mailed               | application_ended | application_ended
        Completed            | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | already_paid      | application_ended      | Completed            | Completed            | application_ended | application_ended
        Rejected             | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | application_ended | application_ended      | Rejected             | Rejected             | application_ended | application_ended
        Withdrawn            | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | application_ended | application_ended      | Withdrawn            | Withdrawn            | application_ended | application_ended
        Expired              | application_ended    | application_ended    | application_ended | application_ended | application_ended     | application_ended    | application_ended | application_ended    | application_ended | application_ended      | Expired              | Expired              | application_ended | application_ended
        """;

    private static readonly DateTimeOffset Now = Given.Now.AddDays(1);

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

        Assert.Equal(answer, decision.Refusal?.Code ?? decision.Next.Stage.ToString());
        if (decision.Refusal is not null)
            Assert.Equal(state, decision.Next);
    }

    [Fact]
    public void The_table_knows_every_state_and_every_signal()
    {
        Assert.Equal(StatesOf(typeof(State)), Given.EachState.Select(state => state.GetType().Name).Order());
        Assert.Equal(StatesOf(typeof(Signal)), Given.EachSignal(Now).Select(signal => signal.Name).Order());
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

    private static IEnumerable<string> StatesOf(Type root) =>
        root.GetNestedTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(root)).Select(type => type.Name).Order();
}
