using IseWorkflow.Core.Operations;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Operations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Core.Tests.Operations;

public sealed class IntakeGateTests
{
    private const string Operator = "operator-1";

    private static readonly LocalizedText Message = new("21時まで保守中です。", "Under maintenance until 21:00.");
    private static readonly LocalizedText Advice = new("後でもう一度。", "Try later.");

    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly MemoryIntakeSwitch keeper = new();
    private readonly IntakeGate gate;

    public IntakeGateTests() => gate = Gate();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Intake_is_open_until_somebody_stops_it()
    {
        Assert.Null(await gate.RefusalAsync(Advice, Cancellation));
        Assert.Equal(IntakeState.Open, await gate.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task Stopped_it_refuses_with_the_operators_words_and_what_the_citizen_can_do()
    {
        await gate.StopAsync(Message, until: null, Operator, Cancellation);

        var refusal = await gate.RefusalAsync(Advice, Cancellation);

        Assert.Equal(("intake_stopped", RefusalKind.Unavailable), (refusal!.Code, refusal.Kind));
        Assert.Equal(new("21時まで保守中です。後でもう一度。", "Under maintenance until 21:00. Try later."), refusal.Message);
    }

    [Fact]
    public async Task Stopped_in_a_hurry_it_has_a_sentence_of_its_own()
    {
        await gate.StopAsync(message: null, until: null, Operator, Cancellation);

        Assert.StartsWith("ただいま新しい申請の受付を停止しています。", (await gate.RefusalAsync(Advice, Cancellation))!.Message.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_remembers_who_stopped_it_and_when()
    {
        await gate.StopAsync(Message, until: null, Operator, Cancellation);

        Assert.Equal(new IntakeState(false, Message, null, Operator, Given.Now), keeper.State);
    }

    [Fact]
    public async Task A_stop_with_an_end_is_over_by_itself_and_to_the_second()
    {
        await gate.StopAsync(Message, Given.Now.AddHours(2), Operator, Cancellation);

        time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await gate.RefusalAsync(Advice, Cancellation));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await gate.RefusalAsync(Advice, Cancellation));
        Assert.Equal(new IntakeState(true, null, null, Operator, Given.Now), await gate.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task A_stop_that_would_be_over_already_is_refused_and_changes_nothing()
    {
        var refused = await gate.StopAsync(Message, Given.Now, Operator, Cancellation);

        Assert.Equal("intake_until_past", refused.Match(_ => "", refusal => refusal.Code));
        Assert.Equal(IntakeState.Open, keeper.State);
    }

    [Fact]
    public async Task Resumed_it_takes_applications_at_once()
    {
        await gate.StopAsync(Message, until: null, Operator, Cancellation);
        Assert.NotNull(await gate.RefusalAsync(Advice, Cancellation));

        await gate.ResumeAsync(Operator, Cancellation);

        Assert.Null(await gate.RefusalAsync(Advice, Cancellation));
    }

    [Fact]
    public async Task Another_instance_hears_of_it_after_a_few_seconds_and_storage_is_not_asked_for_every_page()
    {
        var other = Gate();
        for (var page = 0; page < 100; page++)
            Assert.Null(await other.RefusalAsync(Advice, Cancellation));
        Assert.Equal(1, keeper.Reads);

        await gate.StopAsync(Message, until: null, Operator, Cancellation);
        Assert.Null(await other.RefusalAsync(Advice, Cancellation));
        time.Advance(IntakeGate.Kept);

        Assert.NotNull(await other.RefusalAsync(Advice, Cancellation));
    }

    private IntakeGate Gate() => new(keeper, time, NullLogger<IntakeGate>.Instance);
}
