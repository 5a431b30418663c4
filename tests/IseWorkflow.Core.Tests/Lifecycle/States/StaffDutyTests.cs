using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Notices;
using IseWorkflow.Testing.Lifecycle;
using static IseWorkflow.Core.Tests.Lifecycle.JapanTime;

namespace IseWorkflow.Core.Tests.Lifecycle.States;

/// <summary>When staff are asked, due and reminded, and when the operator hears of it.</summary>
public sealed class StaffDutyTests
{
    [Fact]
    public void Staff_are_asked_at_the_opening_of_the_next_business_day_and_due_at_its_close() =>
        AssertDuty(ReviewOf(At(11, 24, 10, 30)), asked: At(11, 25, 8, 30), due: At(11, 25, 17, 15));

    [Fact]
    public void What_comes_on_a_Friday_evening_is_for_Monday() =>
        AssertDuty(ReviewOf(At(11, 27, 22)), asked: At(11, 30, 8, 30), due: At(11, 30, 17, 15));

    [Fact]
    public void What_comes_before_the_golden_week_is_for_the_day_after_it() =>
        AssertDuty(ReviewOf(At(5, 1, 12)), asked: At(5, 7, 8, 30), due: At(5, 7, 17, 15));

    [Fact]
    public void What_comes_in_the_small_hours_of_a_business_day_is_for_the_next() =>
        AssertDuty(ReviewOf(At(11, 24, 0, 5)), asked: At(11, 25, 8, 30), due: At(11, 25, 17, 15));

    [Fact]
    public void A_procedure_may_take_three_days_and_is_asked_for_on_the_first() =>
        AssertDuty(ReviewOf(At(11, 25, 10), businessDays: 3), asked: At(11, 26, 8, 30), due: At(11, 30, 17, 15));

    [Theory]
    [InlineData("2026-11-24T10:30+09:00", "2026-11-24T17:15+09:00")] // within the hours
    [InlineData("2026-11-24T07:00+09:00", "2026-11-24T17:15+09:00")] // before the opening
    [InlineData("2026-11-24T17:14:59+09:00", "2026-11-24T17:15+09:00")] // the last second
    [InlineData("2026-11-24T17:15+09:00", "2026-11-25T17:15+09:00")] // at the close
    [InlineData("2026-11-27T20:00+09:00", "2026-11-30T17:15+09:00")] // on Friday evening
    [InlineData("2026-11-23T10:00+09:00", "2026-11-24T17:15+09:00")] // on a holiday
    public void Work_for_the_same_day_is_asked_for_at_once_and_due_at_the_close(string received, string due)
    {
        var at = DateTimeOffset.Parse(received, null);

        AssertDuty(ReviewOf(at, businessDays: 0), asked: at, due: DateTimeOffset.Parse(due, null));
    }

    [Fact]
    public void Work_for_the_same_day_is_reminded_of_at_the_next_opening()
    {
        var story = ReviewOf(At(11, 24, 10, 30), businessDays: 0).WakeUp();

        Assert.Equal([NoticeKind.ReviewRequested], story.Notices);
        Assert.Equal(At(11, 25, 8, 30), story.State.WakeUp);
        Assert.Equal([NoticeKind.ReviewOverdue], story.WakeUp().Notices);
    }

    [Fact]
    public void A_negative_number_of_days_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReviewOf(At(11, 24, 10, 30), businessDays: -1));

    [Fact]
    public void An_overdue_review_is_reminded_of_at_each_opening_and_the_operator_hears_with_the_second() => Assert.Equal(
        [
            "11-27 08:30 ReviewRequested",
            "11-30 08:30 ReviewOverdue",
            "12-01 08:30 ReviewOverdue, PromiseBroken",
            "12-02 08:30 ReviewOverdue",
        ],
        WakeUps(ReviewOf(At(11, 26, 10)), count: 4));

    [Fact]
    public void An_overdue_posting_is_reminded_of_likewise() => Assert.Equal(
        [
            "11-27 08:30 MailingRequested",
            "11-30 08:30 MailingOverdue",
            "12-01 08:30 MailingOverdue, PromiseBroken",
        ],
        WakeUps(new Story().At(At(11, 26, 10)).Received().FeeSet().Paid(), count: 3));

    [Fact]
    public void Openings_missed_in_an_outage_are_not_made_up_for()
    {
        var story = ReviewOf(At(11, 24, 10)).WakeUp().At(At(12, 4, 12)).WakeUpNow();

        Assert.Equal([NoticeKind.ReviewOverdue], story.Notices);
        Assert.Equal(At(12, 7, 8, 30), story.State.WakeUp);
    }

    [Fact]
    public void A_correction_is_a_new_review_with_its_own_time()
    {
        var story = ReviewOf(At(11, 24, 10)).WakeUp().WakeUp().Returned().At(At(11, 27, 10)).Resubmitted(2).Confirmed(2);

        Assert.Equal(new(At(11, 30, 17, 15), At(11, 30, 8, 30)), story.Is<State.UnderReview>().Duty);
    }

    private static Story ReviewOf(DateTimeOffset received, int businessDays = 1)
    {
        var terms = Given.Terms(signed: false) with { Deadlines = new() { ReviewBusinessDays = businessDays } };
        return new Story(terms).At(received).Received();
    }

    /// <summary>When the story wakes up by itself, in Japan's time, and who is told what.</summary>
    private static IEnumerable<string> WakeUps(Story story, int count) => Enumerable.Range(0, count)
        .Select(_ => story.WakeUp())
        .Select(woken => $"{woken.Now.ToOffset(TimeSpan.FromHours(9)):MM-dd HH:mm} {string.Join(", ", woken.Notices)}");

    private static void AssertDuty(Story story, DateTimeOffset asked, DateTimeOffset due) =>
        Assert.Equal(new StaffDuty(due, asked), story.Is<State.UnderReview>().Duty);
}
