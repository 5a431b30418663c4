using System.Text.Json;
using System.Text.Json.Nodes;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Functions.Lifecycle;
using IseWorkflow.Testing.Lifecycle;

namespace IseWorkflow.Functions.Tests.Lifecycle;

public sealed class ApplicationLifecycleTests
{
    private static readonly TurnResult Reviewed = new(Stage.UnderReview, Given.Number, Given.Now.AddDays(1), IsRetry: false);
    private static readonly TurnResult Ended = new(Stage.Withdrawn, Given.Number, WakeUp: null, IsRetry: false);

    [Fact]
    public void The_first_turn_is_the_submission_at_the_orchestrators_time()
    {
        var life = new FakeOrchestration(Given.Now).Start();
        Assert.Equal((nameof(Signal.Submitted), null, Given.Now), (life.Turn.Name.Name, life.Turn.Request.SignalId, life.Turn.Request.Now));
        Assert.Equal(life.InstanceId, life.Turn.Request.Application.Value);
    }

    [Fact]
    public void A_signal_becomes_the_turn_of_its_name()
    {
        var life = Waiting().Raise(new("FeeSet", "fee"));
        Assert.Equal(("FeeSet", "fee"), (life.Turn.Name.Name, life.Turn.Request.SignalId));
        Assert.True(life.Timer.Cancellation.IsCancellationRequested);
    }

    [Fact]
    public void The_state_wakes_up_at_its_time()
    {
        var life = Waiting();
        Assert.Equal(Reviewed.WakeUp!.Value.UtcDateTime, life.Timer.DueAt);
        life.Elapse();
        Assert.Equal(("DeadlineReached", Reviewed.WakeUp), (life.Turn.Name.Name, life.Turn.Request.Now));
    }

    [Fact]
    public void A_deadline_in_thirty_days_is_one_wait_for_the_orchestration()
    {
        var life = new FakeOrchestration(Given.Now).Start().End(Reviewed with { WakeUp = Given.Now.AddDays(30) });
        Assert.Equal(Given.Now.AddDays(30).UtcDateTime, Assert.Single(life.Timers).DueAt);
    }

    [Fact]
    public void An_effects_next_try_is_no_deadline() =>
        Assert.Equal("Wake", new FakeOrchestration(Given.Now).Start().End(Reviewed with { IsRetry = true }).Elapse().Turn.Name.Name);

    [Fact]
    public void A_signal_that_comes_while_the_deadlines_turn_runs_is_not_lost()
    {
        var life = Waiting().Elapse().Raise(new("FeeSet", "fee")).End(Reviewed);
        Assert.Equal(["Submitted", "DeadlineReached", "FeeSet"], NamesOf(life));
    }

    [Fact]
    public void Signals_that_come_during_a_turn_are_taken_in_order()
    {
        var life = Waiting().Raise(new("FeeSet", "fee"));
        foreach (var name in (string[])["PaymentFailed", "PaymentSucceeded", "Posted"])
            life.Raise(new(name, name));
        life.End(Reviewed).End(Reviewed).End(Reviewed);
        Assert.Equal(["Submitted", "FeeSet", "PaymentFailed", "PaymentSucceeded", "Posted"], NamesOf(life));
        Assert.Single(life.Timers);
    }

    [Fact]
    public void An_application_that_has_ended_ends_its_orchestration() =>
        Assert.True(Waiting().Raise(new("Withdrawn", "withdrawn")).End(Ended).Run.IsCompletedSuccessfully);

    [Fact]
    public void A_signal_that_came_before_the_end_is_taken_still()
    {
        var life = Waiting().Raise(new("Withdrawn", "withdrawn")).Raise(new("PaymentSucceeded", "payment-pi_1")).End(Ended);
        Assert.Equal("PaymentSucceeded", life.Turn.Name.Name);
        Assert.True(life.End(Ended).Run.IsCompletedSuccessfully);
    }

    [Fact]
    public void An_effect_that_is_left_keeps_an_ended_application_going()
    {
        var life = Waiting().Raise(new("Withdrawn", "withdrawn")).End(Ended with { WakeUp = Given.Now.AddMinutes(2), IsRetry = true });
        Assert.False(life.Run.IsCompleted);
        Assert.Equal("Wake", life.Elapse().Turn.Name.Name);
    }

    [Fact]
    public void A_turn_is_tried_again_before_anybody_is_troubled() =>
        Assert.Equal(5, new FakeOrchestration(Given.Now).Start().Turn.Options!.Retry!.Policy!.MaxNumberOfAttempts);

    [Fact]
    public void A_turn_that_keeps_failing_shows_as_stuck_and_is_tried_again_by_itself()
    {
        var life = Waiting().Raise(new("FeeSet", "fee")).Fail("RequestFailedException");
        Assert.Equal(
            new LifecycleStatus(Stage.UnderReview, Given.Now.AddMinutes(10), Given.Number, IsRetry: true, new("FeeSet", "RequestFailedException", Given.Now)),
            life.Status);
        Assert.Equal("Wake", life.Elapse().Turn.Name.Name);
        Assert.Null(life.End(Reviewed).Status.Stuck);
    }

    [Fact]
    public void A_stuck_application_goes_on_at_the_next_signal()
    {
        var life = Waiting().Raise(new("FeeSet", "fee")).Fail("RequestFailedException").Raise(SignalNotice.Wake);
        Assert.Equal("Wake", life.Turn.Name.Name);
    }

    [Fact]
    public void It_is_known_since_when_an_application_is_stuck()
    {
        var life = Waiting().Raise(new("FeeSet", "fee")).Fail("RequestFailedException").Elapse().Fail("JsonException");
        Assert.Equal(new StuckTurn("Wake", "JsonException", Given.Now), life.Status.Stuck);
    }

    [Fact]
    public void A_long_life_goes_on_in_a_new_history_with_the_turn_that_is_next()
    {
        var life = new FakeOrchestration(Given.Now).Start();
        for (var turn = 0; turn < ApplicationLifecycle.TurnsPerHistory; turn++)
            life.End(Reviewed).Raise(new("FeeSet", $"fee-{turn}"));
        Assert.True(life.Run.IsCompletedSuccessfully);
        Assert.Equal(new LifecycleInput(new("FeeSet", "fee-49"), LifecycleStatus.After(Reviewed)), life.Continued);
        Assert.Equal(("FeeSet", "fee-49"), FirstTurnOf(life.Continued!));
    }

    [Fact]
    public void The_status_says_where_the_application_stands_and_nothing_else()
    {
        var status = JsonSerializer.SerializeToNode(Waiting().Status)!.AsObject();
        Assert.Equal(["stage", "dueAt", "receiptNumber"], status.Select(member => member.Key));
        Assert.Equal(("UnderReview", Given.Number.Value), (Text(status, "stage"), Text(status, "receiptNumber")));
    }

    [Fact]
    public void What_stays_in_the_history_is_ids_names_and_times()
    {
        var life = Waiting().Raise(SignalNotice.Of(new Signal.ReturnedForCorrection("return-1", Given.Staff, Given.Now, "花子さん、年度を確認してください")));
        Assert.Equal("""{"Name":"ReturnedForCorrection","Id":"return-1"}""", JsonSerializer.Serialize(SignalNotice.Of(Given.EachSignal(Given.Now)[4]) with { Id = "return-1" }));
        Assert.Equal(["Application", "SignalId", "Now"], JsonSerializer.SerializeToNode(life.Turn.Request)!.AsObject().Select(member => member.Key));
        Assert.Equal(["Stage", "Number", "WakeUp", "IsRetry"], JsonSerializer.SerializeToNode(Reviewed)!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public void Every_signal_has_an_activity_of_its_name() => Assert.Equal(
        Given.EachSignal(Given.Now).Select(signal => signal.Name).Append(nameof(SignalNotice.Wake)).Order(), TurnNames.All.Order());

    private static FakeOrchestration Waiting() => new FakeOrchestration(Given.Now).Start().End(Reviewed);

    private static IEnumerable<string> NamesOf(FakeOrchestration life) => life.Turns.Select(turn => turn.Name.Name);

    private static (string Name, string? SignalId) FirstTurnOf(LifecycleInput input)
    {
        var turn = new FakeOrchestration(Given.Now, input).Start().Turn;
        return (turn.Name.Name, turn.Request.SignalId);
    }

    private static string Text(JsonObject status, string member) => status[member]!.GetValue<string>();
}
