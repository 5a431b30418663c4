using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Core.Tests.Applications;

public sealed class ApplicationFileTests
{
    private static readonly DateTimeOffset Now = Given.Now;
    private static readonly Signal Submitted = new Signal.Submitted("submitted", Given.Citizen, Now);
    private static readonly Signal Confirmed = new Signal.Confirmed("confirmed-0001", Given.Citizen, Now, 1, Given.Number);
    private static readonly Signal Fee = new Signal.FeeSet("fee-1", Given.Staff, Now, Given.Lines(), 0);
    private static readonly Signal Paid = new Signal.PaymentSucceeded("payment-pi_1", Given.Stripe, Now, 1, Given.Charge);

    [Fact]
    public void The_story_goes_from_the_form_to_the_post_without_what_was_refused()
    {
        var file = FileOf.After(
            Given.Terms(signed: false),
            Submitted,
            Confirmed,
            new Signal.Posted("too-early", Given.Staff, Now, null),
            Fee,
            Paid,
            new Signal.Posted("posted", Given.Staff, Now, null));

        Assert.Equal(
            ["申請書を入力しました。", "市が申請を受け付けました。", "審査が終わり、手数料が決まりました。", "お支払いを確認しました。", "証明書を発送しました。"],
            Timeline.Of(file.Trail).Select(entry => entry.Text.Ja));
        Assert.Equal(Stage.Mailed, Timeline.Of(file.Trail)[^1].Stage);
    }

    [Fact]
    public void Reminders_are_no_part_of_the_story_but_the_end_of_a_time_limit_is()
    {
        var expired = Now.AddHours(72);

        var file = FileOf.After(Given.Terms(signed: false), Submitted, new Signal.DeadlineReached("deadline-2", Actor.Clock, expired, expired));

        Assert.Equal("期限が過ぎたため、申請は終了しました。", Timeline.Of(file.Trail)[^1].Text.Ja);
    }

    [Fact]
    public void A_fee_says_until_when_it_can_be_paid_and_then_when_it_was()
    {
        var asked = FeeAsked.Of(FileOf.After(Given.Terms(signed: false), Submitted, Confirmed, Fee))!;
        var paid = FeeAsked.Of(FileOf.After(Given.Terms(signed: false), Submitted, Confirmed, Fee, Paid))!;

        Assert.Equal((Now.AddDays(14), null), (asked.DueAt, asked.PaidAt));
        Assert.Equal((null, Given.Charge.PaidAt), (paid.DueAt, paid.PaidAt));
        Assert.Equal((Given.Fee, 1), (paid.Total, paid.Revision));
    }

    [Fact]
    public void The_revision_in_force_outlives_the_state_that_names_it()
    {
        var file = FileOf.After(
            Given.Terms(signed: false),
            Submitted,
            new Signal.Resubmitted(Revisions.ChangedSignal(2), Given.Citizen, Now, 2),
            new Signal.Resubmitted(Revisions.ChangedSignal(1), Given.Citizen, Now, 1),
            new Signal.Withdrawn("withdrawn", Given.Citizen, Now));

        Assert.Equal(2, Revisions.InForce(file.State, file.Trail));
    }

    [Fact]
    public void What_is_on_its_way_counts_for_what_is_offered()
    {
        var file = FileOf.After(Given.Terms(signed: false), Submitted);
        var withdrawn = new Signal.Withdrawn("withdrawn", Given.Citizen, Now);

        Assert.True(file.WouldTake(withdrawn, Now));
        var sent = file.Record with { Ledger = file.Ledger with { Inbox = [withdrawn] } };
        Assert.False((file with { Record = sent }).WouldTake(withdrawn, Now));
    }
}
