using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Applications;

/// <summary>What pages say is given back is what the lifecycle decided to give back.</summary>
public sealed class GivenBackTests
{
    private static readonly DateTimeOffset Now = Given.Now;

    private static readonly Signal[] UntilFee =
    [
        new Signal.Submitted("submitted", Given.Citizen, Now),
        new Signal.Confirmed("confirmed-0001", Given.Citizen, Now, 1, Given.Number),
        new Signal.FeeSet("fee-1", Given.Staff, Now, Given.Lines(), 0),
    ];

    private static readonly Terms Terms = Given.Terms(signed: false);

    [Fact]
    public void A_payment_that_counts_is_not_given_back() =>
        Assert.Empty(GivenBack.Of(FileOf.After(Terms, [.. UntilFee, Paid("pi_1")])));

    [Fact]
    public void A_second_payment_is() => Same(RefundReason.PaidTwice, 410, Paid("pi_1"), Paid("pi_2"));

    [Fact]
    public void The_same_payment_told_of_twice_is_not() =>
        Assert.Empty(GivenBack.Of(FileOf.After(Terms, [.. UntilFee, Paid("pi_1"), Paid("pi_1", id: "seen-by-the-sweep")])));

    [Fact]
    public void A_wrong_amount_is() => Same(RefundReason.WrongAmount, 1, Paid("pi_1", yen: 1));

    [Fact]
    public void A_payment_of_a_fee_that_was_corrected_is() => Same(
        RefundReason.FeeSuperseded, 410, new Signal.FeeSet("fee-2", Given.Staff, Now, Given.Lines(300), 1), Paid("pi_1"));

    [Fact]
    public void A_payment_after_the_end_is() => Same(RefundReason.PaidLate, 410, new Signal.Withdrawn("withdrawn", Given.Citizen, Now), Paid("pi_1"));

    [Fact]
    public void What_the_city_cannot_issue_is() => Same(
        RefundReason.CannotIssue, 410, Paid("pi_1"), new Signal.Rejected("reject-1", Given.Staff, Now, "発行できません"));

    [Fact]
    public void A_payment_where_nothing_is_due_is()
    {
        var file = FileOf.After(Terms, [.. UntilFee[..2], Paid("pi_1")]);

        Assert.Equal(RefundReason.NothingDue, Assert.Single(GivenBack.Of(file)).Reason);
    }

    private static Signal.PaymentSucceeded Paid(string payment, int yen = 410, string? id = null) =>
        new(id ?? $"payment-{payment}", Given.Stripe, Now, 1, new(payment, Yen.Of(yen), Now));

    /// <summary>Holds the view against the effects that the lifecycle decides.</summary>
    private static void Same(RefundReason reason, int yen, params Signal[] rest)
    {
        var shown = Assert.Single(GivenBack.Of(FileOf.After(Terms, [.. UntilFee, .. rest])));

        var decided = Assert.Single(Effects([.. UntilFee, .. rest]).OfType<Effect.Refund>());
        Assert.Equal((decided.Reason, decided.Charge.Amount), (shown.Reason, shown.Amount));
        Assert.Equal((reason, Yen.Of(yen)), (shown.Reason, shown.Amount));
    }

    private static IEnumerable<Effect> Effects(IEnumerable<Signal> signals)
    {
        State state = new State.Unsubmitted();
        foreach (var signal in signals)
        {
            var decision = Core.Lifecycle.Lifecycle.Decide(state, signal, Terms, Now);
            state = decision.Next;
            foreach (var effect in decision.Effects)
                yield return effect;
        }
    }
}
