using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.States;

/// <summary>審査中: staff decide.</summary>
public sealed class ReviewTests
{
    [Fact]
    public void The_fee_is_asked_once_it_is_set_and_due_14_days_later()
    {
        var story = new Story().Received().After(TimeSpan.FromDays(1)).FeeSet(410);

        var state = story.Is<State.AwaitingPayment>();
        var asked = Given.Now.AddDays(1);
        Assert.Equal((Yen.Of(410), 1), (state.Fee, state.FeeRevision));
        Assert.Equal((asked.AddDays(11), asked.AddDays(14)), (state.RemindAt, state.DueAt));
        Assert.Equal([NoticeKind.PaymentRequested], story.Notices);
    }

    [Fact]
    public void Free_of_charge_the_certificate_is_posted_at_once()
    {
        var story = new Story().Received().FeeSet(yen: 0);

        Assert.Null(story.Is<State.AwaitingMailing>().Charge);
        Assert.Empty(story.Notices);
    }

    [Fact]
    public void Free_of_charge_and_with_nothing_to_post_it_is_done()
    {
        var story = new Story(Given.Terms(posted: false)).Received().FeeSet(yen: 0);

        Assert.Equal(new(Given.Now, null), story.Is<State.Completed>());
        Assert.Equal([NoticeKind.Completed], story.Notices);
        Assert.Contains(new Effect.ScheduleErasure(Given.Now.AddDays(365)), story.Last.Effects);
    }

    [Fact]
    public void An_approval_without_lines_is_free_of_charge() =>
        new Story().Received().Take((id, at) => new Signal.FeeSet(id, Given.Staff, at, [], 0)).Is<State.AwaitingMailing>();

    [Fact]
    public void A_procedure_without_a_fee_asks_none()
    {
        var story = new Story(Given.Terms(paid: false)).Received().FeeSet(410);

        Assert.Equal("fee_not_allowed", story.Refusal);
        story.FeeSet(0).Is<State.AwaitingMailing>();
    }

    [Fact]
    public void A_fee_set_on_what_a_colleague_set_before_is_refused() =>
        Assert.Equal("fee_outdated", new Story().Received().FeeSet(410, before: 1).Refusal);

    [Fact]
    public void A_returned_application_waits_14_days_for_its_correction()
    {
        var story = new Story().Received().Returned();

        var state = story.Is<State.Returned>();
        Assert.Equal((Given.Now.AddDays(7), Given.Now.AddDays(14)), (state.RemindAt, state.ExpiresAt));
        Assert.Equal([NoticeKind.Returned], story.Notices);
        Assert.Equal(state.By, story.Last.Effects.OfType<Effect.Notify>().Single().BySignal);
    }

    [Fact]
    public void A_rejected_application_ends_and_the_reason_is_told()
    {
        var story = new Story().Received().Rejected();

        Assert.Equal(story.Is<State.Rejected>().By, story.Last.Effects.OfType<Effect.Notify>().Single().BySignal);
        Assert.Equal([NoticeKind.Rejected], story.Notices);
    }

    [Fact]
    public void A_citizen_may_take_back_what_is_under_review() => new Story().Received().Withdrawn().Is<State.Withdrawn>();

    [Fact]
    public void What_is_not_approved_cannot_be_posted() => Assert.Equal("not_approved", new Story().Received().Posted().Refusal);

    [Fact]
    public void A_payment_that_nobody_asked_for_goes_back()
    {
        var story = new Story().Received().Paid();

        Assert.Equal(RefundReason.NothingDue, story.Refund?.Reason);
        story.Is<State.UnderReview>();
    }
}
