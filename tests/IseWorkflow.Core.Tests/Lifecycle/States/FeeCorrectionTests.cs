using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.States;

/// <summary>Staff correct a fee that is not paid yet.</summary>
public sealed class FeeCorrectionTests
{
    private static Story Asked() => new Story().Received().FeeSet(410);

    [Fact]
    public void The_old_checkout_is_closed_before_the_new_fee_is_told()
    {
        var story = Asked().After(TimeSpan.FromDays(2)).FeeSet(710, before: 1);

        var state = story.Is<State.AwaitingPayment>();
        Assert.Equal((Yen.Of(710), 2, Given.Now.AddDays(16)), (state.Fee, state.FeeRevision, state.DueAt));
        Assert.Equal(
            [new Effect.PublishState(), new Effect.CloseCheckout(1), new Effect.Notify(NoticeKind.PaymentCorrected, state.By)],
            story.Last.Effects);
    }

    [Fact]
    public void Of_two_corrections_at_once_the_second_is_refused()
    {
        var story = Asked().FeeSet(710, before: 1).FeeSet(610, before: 1);

        Assert.Equal("fee_outdated", story.Refusal);
        Assert.Equal(Yen.Of(710), story.Is<State.AwaitingPayment>().Fee);
        Assert.Empty(story.Last.Effects);
    }

    [Fact]
    public void A_payment_of_the_old_fee_goes_back_even_where_the_amount_is_right()
    {
        var story = Asked().FeeSet(410, before: 1).Paid(feeRevision: 1);

        Assert.Equal(("fee_superseded", RefundReason.FeeSuperseded), (story.Refusal, story.Refund?.Reason));
        story.Paid("pi_2", feeRevision: 2).Is<State.AwaitingMailing>();
    }

    [Fact]
    public void The_close_of_the_old_checkout_does_not_end_the_new_fee()
    {
        var story = Asked().FeeSet(710, before: 1).WakeUp().WakeUp().PaymentFailed(closed: true, feeRevision: 1);

        Assert.Equal("fee_superseded", story.Refusal);
        story.PaymentFailed(closed: true, feeRevision: 2).Is<State.Expired>();
    }

    [Fact]
    public void A_correction_while_it_closes_opens_the_payment_again()
    {
        var story = Asked().WakeUp().WakeUp().FeeSet(710, before: 1);

        Assert.False(story.Is<State.AwaitingPayment>().IsClosing);
        Assert.Equal(story.Now.AddDays(11), story.State.WakeUp);
    }

    [Fact]
    public void Corrected_to_nothing_the_checkout_is_closed_the_citizen_told_and_the_certificate_posted()
    {
        var story = Asked().FeeSet(0, before: 1);

        Assert.Null(story.Is<State.AwaitingMailing>().Charge);
        Assert.Equal([typeof(Effect.PublishState), typeof(Effect.CloseCheckout), typeof(Effect.Notify)], story.Last.Effects.Select(effect => effect.GetType()));
        Assert.Equal(NoticeKind.FeeWaived, Assert.Single(story.Last.Effects.OfType<Effect.Notify>()).Kind);
    }

    [Fact]
    public void Free_from_the_beginning_no_notice_says_that_a_fee_was_waived() =>
        Assert.DoesNotContain(new Story().Received().FeeSet(0).Last.Effects, effect => effect is Effect.Notify);

    [Fact]
    public void A_payment_that_crossed_the_correction_to_nothing_goes_back()
    {
        var story = Asked().FeeSet(0, before: 1).Paid();

        Assert.Equal(("nothing_due", RefundReason.NothingDue), (story.Refusal, story.Refund?.Reason));
        Assert.Null(story.Is<State.AwaitingMailing>().Charge);
    }

    [Fact]
    public void What_is_paid_is_not_corrected_any_more() =>
        Assert.Equal("already_approved", Asked().Paid().FeeSet(710, before: 1).Refusal);
}
