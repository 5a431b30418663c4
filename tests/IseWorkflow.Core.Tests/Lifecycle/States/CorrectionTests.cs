using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.States;

/// <summary>差戻し: the citizen corrects.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public void After_7_days_the_citizen_is_reminded_once()
    {
        var story = new Story().Received().Returned().WakeUp();

        Assert.Equal(Given.Now.AddDays(7), story.Now);
        Assert.Equal([NoticeKind.CorrectionReminder], story.Notices);
        Assert.Equal(Given.Now.AddDays(14), story.Is<State.Returned>().WakeUp);
    }

    [Fact]
    public void What_is_not_corrected_in_time_expires()
    {
        var story = new Story().Received().Returned().WakeUp().WakeUp();

        Assert.Equal(new(Given.Now.AddDays(14), Stage.Returned), story.Is<State.Expired>());
        Assert.Equal([NoticeKind.Expired], story.Notices);
    }

    [Fact]
    public void Past_the_end_nobody_is_reminded_any_more() =>
        Assert.Equal([NoticeKind.Expired], new Story().Received().Returned().After(TimeSpan.FromDays(15)).WakeUpNow().Notices);

    [Fact]
    public void A_correction_has_to_be_signed_and_sent_again()
    {
        var story = new Story().Received().Returned().After(TimeSpan.FromDays(2)).Resubmitted(2);

        Assert.Equal(new(2, Given.Now.AddDays(14)), story.Is<State.AwaitingSignature>());
        story.Signed(2).Confirmed(2);
        Assert.Equal(2, story.Is<State.UnderReview>().Revision);
    }

    [Fact]
    public void Who_corrects_on_the_last_day_still_has_72_hours_to_sign_and_send()
    {
        var story = new Story().Received().Returned().After(TimeSpan.FromDays(13)).Resubmitted(2);

        Assert.Equal(Given.Now.AddDays(16), story.Is<State.AwaitingSignature>().ExpiresAt);
    }

    [Fact]
    public void The_same_answers_are_no_correction() =>
        Assert.Equal("revision_outdated", new Story().Received().Returned().Resubmitted(1).Refusal);

    [Fact]
    public void Neither_signing_nor_sending_comes_before_the_correction()
    {
        var story = new Story().Received().Returned();

        Assert.Equal("correct_first", story.Signed().Refusal);
        Assert.Equal("correct_first", story.Confirmed().Refusal);
    }

    [Fact]
    public void Staff_wait_for_the_correction_but_may_reject()
    {
        var story = new Story().Received().Returned();

        Assert.Equal("already_returned", story.FeeSet().Refusal);
        Assert.Equal("already_returned", story.Returned().Refusal);
        story.Rejected().Is<State.Rejected>();
    }

    [Fact]
    public void A_citizen_may_take_back_instead_of_correcting() => new Story().Received().Returned().Withdrawn().Is<State.Withdrawn>();

    [Fact]
    public void It_may_be_returned_again_and_again()
    {
        var story = new Story(Given.Terms(signed: false)).Received();

        foreach (var revision in Enumerable.Range(2, 3))
            story.Returned().Resubmitted(revision).Confirmed(revision);

        Assert.Equal(4, story.Is<State.UnderReview>().Revision);
    }
}
