using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.States;

/// <summary>納付待ち: only "paid" is final.</summary>
public sealed class PaymentTests
{
    private static Story Asked(Terms? terms = null) => new Story(terms).Received().FeeSet();

    [Fact]
    public void Paid_it_is_to_be_posted_and_the_citizen_hears_of_the_payment()
    {
        var story = Asked().Paid();

        Assert.Equal(new("pi_1", Yen.Of(410), Given.Now), story.Is<State.AwaitingMailing>().Charge);
        Assert.Equal([NoticeKind.Paid], story.Notices);
        Assert.Null(story.Refund);
    }

    [Fact]
    public void Paid_and_with_nothing_to_post_it_is_done()
    {
        var story = Asked(Given.Terms(posted: false)).Paid();

        Assert.Equal("pi_1", story.Is<State.Completed>().Charge?.PaymentId);
        Assert.Equal([NoticeKind.Paid, NoticeKind.Completed], story.Notices);
        Assert.Contains(new Effect.ScheduleErasure(Given.Now.AddDays(365)), story.Last.Effects);
    }

    [Fact]
    public void The_citizen_is_reminded_3_days_before_it_is_due()
    {
        var story = Asked().WakeUp();

        Assert.Equal(Given.Now.AddDays(11), story.Now);
        Assert.Equal([NoticeKind.PaymentReminder], story.Notices);
        Assert.Equal(Given.Now.AddDays(14), story.State.WakeUp);
    }

    [Fact]
    public void A_failed_try_changes_nothing_and_another_may_follow()
    {
        var story = Asked().PaymentFailed();

        Assert.Equal("payment_still_possible", story.Refusal);
        Assert.Empty(story.Last.Effects);
        story.Paid().Is<State.AwaitingMailing>();
    }

    [Fact]
    public void A_checkout_that_closes_before_the_due_time_ends_nothing() =>
        Assert.Equal("payment_still_possible", Asked().PaymentFailed(closed: true).Refusal);

    [Fact]
    public void At_the_due_time_the_provider_is_asked_before_anything_expires()
    {
        var story = Asked().WakeUp().WakeUp();

        Assert.Equal(Given.Now.AddDays(14), story.Now);
        Assert.True(story.Is<State.AwaitingPayment>().IsClosing);
        Assert.Contains(new Effect.CloseCheckout(1), story.Last.Effects);
        Assert.Empty(story.Notices);
    }

    [Fact]
    public void A_provider_that_does_not_answer_is_asked_again_each_hour()
    {
        var story = Asked().WakeUp().WakeUp().WakeUp();

        Assert.Equal(Given.Now.AddDays(14).AddHours(1), story.Now);
        Assert.Contains(new Effect.CloseCheckout(1), story.Last.Effects);
        Assert.Equal(story.Now.AddHours(1), story.State.WakeUp);
    }

    [Fact]
    public void It_expires_once_the_provider_says_that_nothing_can_come_any_more()
    {
        var story = Asked().WakeUp().WakeUp().After(TimeSpan.FromMinutes(1)).PaymentFailed(closed: true);

        Assert.Equal(new(story.Now, Stage.AwaitingPayment), story.Is<State.Expired>());
        Assert.Equal([NoticeKind.Expired], story.Notices);
    }

    [Fact]
    public void A_failed_try_while_it_closes_does_not_expire_it() =>
        Assert.Equal("payment_still_possible", Asked().WakeUp().WakeUp().PaymentFailed(closed: false).Refusal);

    [Fact]
    public void What_turns_out_paid_while_it_closes_counts() => Asked().WakeUp().WakeUp().Paid().Is<State.AwaitingMailing>();

    [Fact]
    public void After_an_outage_past_the_due_time_nobody_is_reminded()
    {
        var story = Asked().After(TimeSpan.FromDays(20)).WakeUpNow();

        Assert.True(story.Is<State.AwaitingPayment>().IsClosing);
        Assert.Empty(story.Notices);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(411)]
    public void Another_amount_than_the_one_asked_goes_back_and_the_fee_stays_due(int yen)
    {
        var story = Asked().Paid(yen: yen);

        Assert.Equal(("wrong_amount", RefundReason.WrongAmount), (story.Refusal, story.Refund?.Reason));
        Assert.Equal(Yen.Of(yen), story.Refund?.Charge.Amount);
        Assert.Equal([NoticeKind.Refunded], story.Notices);
        story.Paid("pi_2").Is<State.AwaitingMailing>();
    }

    [Fact]
    public void What_is_asked_can_neither_be_returned_nor_posted()
    {
        var story = Asked();

        Assert.Equal("already_approved", story.Returned().Refusal);
        Assert.Equal("not_paid", story.Posted().Refusal);
    }

    [Fact]
    public void Who_takes_it_back_before_paying_can_pay_no_more()
    {
        var story = Asked().Withdrawn();

        story.Is<State.Withdrawn>();
        Assert.Contains(new Effect.CloseCheckout(1), story.Last.Effects);
    }

    [Fact]
    public void What_staff_reject_before_it_is_paid_can_be_paid_no_more()
    {
        var story = Asked().Rejected();

        story.Is<State.Rejected>();
        Assert.Contains(new Effect.CloseCheckout(1), story.Last.Effects);
    }
}
