using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Payments;

namespace IseWorkflow.Core.Tests.Lifecycle.States;

/// <summary>Nothing happens any more, except that money is given back.</summary>
public sealed class EndedTests
{
    public static TheoryData<string> Ends() => ["withdrawn", "expired", "rejected after payment"];

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_payment_after_the_end_is_given_back(string end)
    {
        var story = Ended(end);
        var before = story.State;

        story.After(TimeSpan.FromDays(1)).Paid("pi_late");

        Assert.Equal(("application_ended", RefundReason.PaidLate), (story.Refusal, story.Refund?.Reason));
        Assert.Equal([NoticeKind.Refunded], story.Notices);
        Assert.Equal(before, story.State);
    }

    [Fact]
    public void A_second_payment_of_what_was_posted_is_given_back_and_the_first_kept()
    {
        var story = new Story().Received().FeeSet().Paid().Posted().Paid("pi_2");

        Assert.Equal(("already_paid", RefundReason.PaidTwice), (story.Refusal, story.Refund?.Reason));
        Assert.Equal("pi_1", story.Is<State.Mailed>().Charge?.PaymentId);
    }

    [Fact]
    public void The_payment_of_what_was_posted_stays_however_often_it_is_reported() =>
        Assert.Empty(new Story().Received().FeeSet().Paid().Posted().Paid().Last.Effects);

    [Fact]
    public void The_close_that_the_end_asked_for_is_taken_note_of()
    {
        var story = Ended("withdrawn").PaymentFailed(closed: true);

        Assert.Equal("application_ended", story.Refusal);
        Assert.Empty(story.Last.Effects);
    }

    private static Story Ended(string end) => end switch
    {
        "withdrawn" => new Story().Received().FeeSet().Withdrawn(),
        "expired" => new Story().Received().FeeSet().WakeUp().WakeUp().PaymentFailed(closed: true),
        _ => new Story().Received().FeeSet().Paid().Rejected(),
    };
}
