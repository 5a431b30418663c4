using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.States;

/// <summary>発送待ち: the city owes what was paid for.</summary>
public sealed class PostingTests
{
    private static Story Paid() => new Story().Received().FeeSet().Paid();

    [Fact]
    public void Posted_the_application_ends_and_keeps_the_charge()
    {
        var story = Paid().After(TimeSpan.FromDays(1)).Posted();

        var state = story.Is<State.Mailed>();
        Assert.Equal((Given.Now.AddDays(1), "pi_1"), (state.EndedAt, state.Charge?.PaymentId));
        Assert.Equal([NoticeKind.Posted], story.Notices);
        Assert.Contains(new Effect.ScheduleErasure(Given.Now.AddDays(366)), story.Last.Effects);
    }

    [Fact]
    public void Ordinary_mail_has_no_tracking_number() => Paid().Posted(trackingNumber: null).Is<State.Mailed>();

    [Fact]
    public void A_second_payment_goes_back()
    {
        var story = Paid().Paid("pi_2");

        Assert.Equal(("already_paid", RefundReason.PaidTwice), (story.Refusal, story.Refund?.Reason));
        Assert.Equal(("pi_2", "pi_1"), (story.Refund?.Charge.PaymentId, story.Is<State.AwaitingMailing>().Charge?.PaymentId));
    }

    [Fact]
    public void The_payment_that_counts_is_not_given_back_however_often_it_is_reported()
    {
        var story = Paid().Paid("pi_1");

        Assert.Equal("already_paid", story.Refusal);
        Assert.Empty(story.Last.Effects);
    }

    [Fact]
    public void What_the_city_cannot_issue_is_given_back_before_the_citizen_is_told()
    {
        var story = Paid().Rejected();

        Assert.Null(story.Is<State.Rejected>().Charge);
        Assert.Equal(RefundReason.CannotIssue, story.Refund?.Reason);
        Assert.Equal([NoticeKind.Refunded, NoticeKind.Rejected], story.Notices);
        Assert.IsType<Effect.Refund>(story.Last.Effects[1]);
    }

    [Fact]
    public void What_was_free_and_cannot_be_issued_gives_nothing_back() =>
        Assert.Null(new Story().Received().FeeSet(0).Rejected().Refund);

    [Fact]
    public void It_is_too_late_to_take_it_back() => Assert.Equal("too_late_to_withdraw", Paid().Withdrawn().Refusal);

    [Fact]
    public void It_is_too_late_to_return_it() => Assert.Equal("already_approved", Paid().Returned().Refusal);
}
