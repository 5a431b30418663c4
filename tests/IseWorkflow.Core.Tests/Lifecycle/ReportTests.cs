using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using static IseWorkflow.Core.Lifecycle.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle;

/// <summary>What the provider reports of money that has moved already.</summary>
public sealed class ReportTests
{
    public static TheoryData<Stage> Stages => [.. Given.EachState.Select(state => state.Stage)];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_failed_refund_reaches_staff_in_every_state_and_moves_none(Stage stage)
    {
        var state = Given.EachState.Single(state => state.Stage == stage);

        var decision = Decide(state, Refund(RefundStatus.Failed), Given.Terms(), Given.Now);

        Assert.Equal((state, null), (decision.Next, decision.Refusal));
        Assert.Equal([new Effect.Notify(NoticeKind.RefundReported, "refund")], decision.Effects);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_contested_payment_reaches_staff_in_every_state_and_moves_none(Stage stage)
    {
        var state = Given.EachState.Single(state => state.Stage == stage);
        var dispute = new Signal.PaymentDisputed("dispute", Given.Stripe, Given.Now, "pi_1", Given.Fee, DisputeStatus.Lost);

        var decision = Decide(state, dispute, Given.Terms(), Given.Now);

        Assert.Equal((state, null), (decision.Next, decision.Refusal));
        Assert.Equal([new Effect.Notify(NoticeKind.PaymentDisputed, "dispute")], decision.Effects);
    }

    [Fact]
    public void A_refund_on_its_way_is_only_noted() =>
        Assert.Empty(Decide(new State.Withdrawn(Given.Now), Refund(RefundStatus.Pending), Given.Terms(), Given.Now).Effects);

    private static Signal.RefundReported Refund(RefundStatus status) => new("refund", Given.Stripe, Given.Now, "pi_1", Given.Fee, status);
}
