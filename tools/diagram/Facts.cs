using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Tools.Diagram;

/// <summary>What an answer may depend on besides the signal: yes-or-no facts about the procedure and the state, each with the words for both.</summary>
internal static class Facts
{
    private static readonly (string Yes, string No, Func<State, Terms, bool> Holds)[] All =
    [
        ("to be signed", "not to be signed", (_, terms) => terms.NeedsSignature),
        ("the procedure has a fee", "the procedure is free", (_, terms) => terms.CostsFee),
        ("to be posted", "nothing to post", (_, terms) => terms.IsPosted),
        ("paid", "nothing paid", (state, _) => ChargeOf(state) is not null),
        ("asked to close", "not closing", (state, _) => state is State.AwaitingPayment { IsClosing: true }),
        ("to remind", "reminded", (state, _) => state is State.AwaitingPayment { RemindAt: not null } or State.Returned { RemindAt: not null }),
        ("overdue", "first notice", (state, _) => DutyOf(state) is { Asked: true }),
        ("for the operator too", "not for the operator", (state, terms) => DutyOf(state)?.Reminders + 1 == terms.Deadlines.OperatorAlertAfterReminders),
    ];

    /// <summary>The facts of a state under terms, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(State state, Terms terms) => [.. All.Select(fact => fact.Holds(state, terms) ? fact.Yes : fact.No)];

    private static Charge? ChargeOf(State state) => state switch
    {
        State.AwaitingMailing awaiting => awaiting.Charge,
        State.Final final => final.Charge,
        _ => null,
    };

    private static StaffDuty? DutyOf(State state) => (state as State.UnderReview)?.Duty ?? (state as State.AwaitingMailing)?.Duty;
}
