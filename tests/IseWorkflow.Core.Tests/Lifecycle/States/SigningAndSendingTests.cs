using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Lifecycle.States;

/// <summary>署名待ち and 送信待ち: what the citizen does before the city hears of the application.</summary>
public sealed class SigningAndSendingTests
{
    [Fact]
    public void A_filled_in_form_waits_72_hours_for_signature_and_sending()
    {
        var story = new Story().Submitted();

        Assert.Equal(new(1, Given.Now.AddHours(72)), story.Is<State.AwaitingSignature>());
        Assert.Empty(story.Notices);
    }

    [Fact]
    public void Without_a_signature_a_filled_in_form_only_has_to_be_sent() =>
        Assert.Equal(new(1, Given.Now.AddHours(72)), new Story(Given.Terms(signed: false)).Submitted().Is<State.AwaitingConfirmation>());

    [Fact]
    public void Signing_does_not_prolong_the_time_to_send() =>
        Assert.Equal(new(1, Given.Now.AddHours(72)), new Story().Submitted().After(TimeSpan.FromHours(71)).Signed().Is<State.AwaitingConfirmation>());

    [Fact]
    public void A_signature_under_other_answers_is_refused()
    {
        var story = new Story().Submitted().Resubmitted(2).Signed(revision: 1);

        Assert.Equal("revision_outdated", story.Refusal);
        Assert.Equal(2, story.Is<State.AwaitingSignature>().Revision);
    }

    [Fact]
    public void Answers_changed_after_the_signature_have_to_be_signed_again()
    {
        var story = new Story().Submitted().Signed().After(TimeSpan.FromHours(1)).Resubmitted(2);

        Assert.Equal(new(2, Given.Now.AddHours(72)), story.Is<State.AwaitingSignature>());
        Assert.Equal("not_signed", story.Confirmed(2).Refusal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Older_answers_never_replace_newer_ones(int revision) =>
        Assert.Equal("revision_outdated", new Story().Submitted().Resubmitted(revision).Refusal);

    [Fact]
    public void Sending_what_was_changed_in_another_window_is_refused() =>
        Assert.Equal("revision_outdated", new Story().Submitted().Resubmitted(2).Signed(2).Confirmed(1).Refusal);

    [Fact]
    public void Sending_is_the_receipt_and_the_citizen_hears_of_it()
    {
        var story = new Story().Submitted().Signed().After(TimeSpan.FromHours(1)).Confirmed();

        Assert.Equal(Given.Now.AddHours(1), story.Is<State.UnderReview>().ReceivedAt);
        Assert.Equal([NoticeKind.Received], story.Notices);
    }

    [Fact]
    public void What_is_not_sent_in_time_expires()
    {
        var story = new Story().Submitted().Signed().WakeUp();

        Assert.Equal(new(Given.Now.AddHours(72), Stage.AwaitingConfirmation), story.Is<State.Expired>());
        Assert.Equal([NoticeKind.Expired], story.Notices);
    }

    [Fact]
    public void What_is_not_signed_in_time_expires() =>
        Assert.Equal(Stage.AwaitingSignature, new Story().Submitted().WakeUp().Is<State.Expired>().From);

    [Fact]
    public void A_wake_up_that_comes_early_changes_nothing()
    {
        var story = new Story().Submitted().After(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1)).WakeUpNow();

        Assert.Equal("not_due", story.Refusal);
        Assert.Empty(story.Last.Effects);
    }

    [Fact]
    public void Sending_that_was_acknowledged_counts_even_if_it_is_handled_past_the_deadline() =>
        new Story().Submitted().Signed().After(TimeSpan.FromHours(73)).Confirmed().Is<State.UnderReview>();

    [Fact]
    public void Who_leaves_before_sending_is_told_so_and_the_data_is_to_be_erased()
    {
        var story = new Story().Submitted().After(TimeSpan.FromHours(2)).Withdrawn();

        Assert.Equal(new(Given.Now.AddHours(2)), story.Is<State.Withdrawn>());
        Assert.Equal([NoticeKind.Withdrawn], story.Notices);
        Assert.Contains(new Effect.ScheduleErasure(Given.Now.AddHours(2).AddDays(365)), story.Last.Effects);
    }
}
