using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Testing.Lifecycle;
using Xunit;

namespace IseWorkflow.Testing.Runtimes;

/// <summary>What every runtime has to do alike. A project that has a runtime derives from it, and so passes it.</summary>
public abstract class RuntimeSuite : IAsyncLifetime
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private RuntimeScene scene = null!;
    private IRuntimeDriver driver = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => scene.Time.GetUtcNow();

    /// <summary>The clock of the runtime and of the turns.</summary>
    protected abstract TimeProvider Time { get; }

    protected abstract Task<IRuntimeDriver> StartAsync(RuntimeScene scene);

    public async ValueTask InitializeAsync()
    {
        scene = new(Time);
        driver = await StartAsync(scene);
        scene.RunOn(driver.Runtime);
    }

    public async ValueTask DisposeAsync()
    {
        await driver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_guides_application_goes_through_all_its_stages_with_the_same_effects()
    {
        var application = await StartedAsync();
        foreach (var signal in GuideSignals())
            await SendAsync(application, signal);
        Assert.Equal(
            [
                "Submitted: Unsubmitted to AwaitingSignature",
                "Signed: AwaitingSignature to AwaitingConfirmation",
                "Confirmed: AwaitingConfirmation to UnderReview",
                "FeeSet: UnderReview to AwaitingPayment",
                "PaymentSucceeded: AwaitingPayment to AwaitingMailing",
                "Posted: AwaitingMailing to Mailed",
            ],
            await StoryAsync(application));
        Assert.Equal(
            [
                "PublishState", "PublishState", "PublishState", "Notify Received", "PublishState", "Notify PaymentRequested",
                "PublishState", "Notify Paid", "PublishState", "Notify Posted", "ScheduleErasure",
            ],
            EffectsOf(application));
    }

    [Fact]
    public async Task A_signal_that_is_delivered_again_changes_nothing()
    {
        var application = await StartedAsync();
        var signed = new Signal.Signed("signed", Given.Citizen, Now, 1, "evidence");
        await SendAsync(application, signed);
        await SendAsync(application, signed);
        await driver.Runtime.StartAsync(application, Cancellation);
        await driver.SettleAsync(application, Cancellation);
        Assert.Equal(["Submitted: Unsubmitted to AwaitingSignature", "Signed: AwaitingSignature to AwaitingConfirmation"], await StoryAsync(application));
        Assert.Equal(["PublishState", "PublishState"], EffectsOf(application));
    }

    [Fact]
    public async Task A_signal_for_an_application_that_was_never_started_starts_it()
    {
        var application = await scene.CreateAsync(Cancellation);
        await SendAsync(application, new Signal.Signed("signed", Given.Citizen, Now, 1, "evidence"));
        Assert.Equal(["Submitted: Unsubmitted to AwaitingSignature", "Signed: AwaitingSignature to AwaitingConfirmation"], await StoryAsync(application));
    }

    [Fact]
    public async Task An_announcement_that_was_lost_is_made_up_for_by_the_sweep()
    {
        var application = await StartedAsync();
        await scene.Store.EnqueueAsync(application, new Signal.Withdrawn("withdrawn", Given.Citizen, Now), Cancellation);
        Assert.Equal(1, await scene.Sweep.RunAsync(Now.AddHours(1), Cancellation));
        await driver.SettleAsync(application, Cancellation);
        Assert.Equal(Stage.Withdrawn, (await scene.LedgerAsync(application, Cancellation)).State.Stage);
    }

    [Fact]
    public async Task Signals_that_come_while_an_effect_runs_are_taken_after_it_in_order()
    {
        var held = scene.Effects.Hold<Effect.PublishState>();
        var application = await scene.CreateAsync(Cancellation);
        await driver.Runtime.StartAsync(application, Cancellation);
        await held.ReachedAsync(Cancellation);
        foreach (var signal in GuideSignals())
            await scene.Sender.SendAsync(application, signal, Cancellation);
        held.Release();
        await driver.SettleAsync(application, Cancellation);
        Assert.Equal(
            ["Submitted", "Signed", "Confirmed", "FeeSet", "PaymentSucceeded", "Posted"],
            (await scene.TrailAsync(application, Cancellation)).Select(entry => entry.Signal));
        Assert.All(await scene.TrailAsync(application, Cancellation), entry => Assert.Null(entry.RefusalCode));
    }

    [Fact]
    public async Task A_deadline_comes_by_itself()
    {
        var application = await StartedAsync(new Deadlines { SignAndSend = Moment });
        await driver.PassAsync(Moment, Cancellation);
        await driver.SettleAsync(application, Cancellation);
        Assert.Equal(["Submitted: Unsubmitted to AwaitingSignature", "DeadlineReached: AwaitingSignature to Expired"], await StoryAsync(application));
    }

    [Fact]
    public async Task What_was_acknowledged_before_the_deadline_counts_even_if_nobody_was_told()
    {
        var (application, deadline) = await WithdrawnInTimeAsync(Moment);
        await driver.PassAsync(deadline, Cancellation);
        await driver.SettleAsync(application, Cancellation);
        Assert.Equal(["Submitted: Unsubmitted to AwaitingSignature", "Withdrawn: AwaitingSignature to Withdrawn"], await StoryAsync(application));
    }

    [Fact]
    public async Task Of_a_signal_and_a_deadline_at_the_same_moment_one_ends_the_application_and_neither_is_lost()
    {
        scene.Terms = Given.Terms() with { Deadlines = new() { SignAndSend = Moment } };
        var applications = new List<ApplicationId>();
        for (var i = 0; i < 8; i++)
            applications.Add(await StartedAsync(scene.Terms.Deadlines));
        var passing = driver.PassAsync(Moment, Cancellation);
        foreach (var application in applications)
            await scene.Sender.SendAsync(application, new Signal.Withdrawn("withdrawn", Given.Citizen, Now), Cancellation);
        await passing;
        // What is announced to a runtime at the very moment at which it ends an application is lost to it, and stands in the inbox.
        await scene.Sweep.RunAsync(Now.AddHours(1), Cancellation);
        foreach (var application in applications)
        {
            await driver.SettleAsync(application, Cancellation);
            Assert.Empty((await scene.LedgerAsync(application, Cancellation)).Inbox);
            Assert.Single(await scene.TrailAsync(application, Cancellation), entry => entry.Signal != "Submitted" && entry.RefusalCode is null);
        }
    }

    [Fact]
    public async Task A_kill_between_an_effect_and_its_mark_repeats_the_effect_and_loses_nothing()
    {
        var application = await StartedAsync();
        scene.BeforeSettle.Crash();
        await scene.Sender.SendAsync(application, new Signal.Withdrawn("withdrawn", Given.Citizen, Now), Cancellation);
        await driver.RestartAsync(Cancellation);
        await scene.Sweep.RunAsync(Now.AddHours(1), Cancellation);
        await driver.SettleAsync(application, Cancellation);
        var ledger = await scene.LedgerAsync(application, Cancellation);
        Assert.Equal((Stage.Withdrawn, 0, 0), (ledger.State.Stage, ledger.Inbox.Count, ledger.Outbox.Count));
        Assert.Equal(["PublishState", "Notify Withdrawn", "ScheduleErasure"], EffectsOf(application).Skip(1).Distinct());
    }

    [Fact]
    public async Task New_code_between_any_two_steps_goes_on_where_the_old_one_stopped()
    {
        var application = await StartedAsync();
        foreach (var signal in GuideSignals())
        {
            await driver.RestartAsync(Cancellation);
            await SendAsync(application, signal);
        }

        Assert.Equal(Stage.Mailed, (await scene.LedgerAsync(application, Cancellation)).State.Stage);
        Assert.Equal(11, EffectsOf(application).Count());
    }

    [Fact]
    public async Task A_payment_after_the_end_is_given_back_once()
    {
        var application = await StartedAsync();
        await SendAsync(application, new Signal.Withdrawn("withdrawn", Given.Citizen, Now));
        var late = new Signal.PaymentSucceeded("payment-pi_1", Given.Stripe, Now, 1, Given.Charge);
        await SendAsync(application, late);
        await SendAsync(application, late);
        Assert.Equal(["Refund", "Notify Refunded"], EffectsOf(application).Skip(4));
    }

    [Fact]
    public async Task A_deadline_in_thirty_days_comes_neither_early_nor_late()
    {
        Assert.SkipUnless(driver.CanTravel, "This runtime's clock is the machine's.");
        var application = await StartedAsync(new Deadlines { SignAndSend = TimeSpan.FromDays(30) });
        await driver.PassAsync(TimeSpan.FromDays(29.99), Cancellation);
        await driver.SettleAsync(application, Cancellation);
        Assert.Equal(Stage.AwaitingSignature, (await scene.LedgerAsync(application, Cancellation)).State.Stage);
        await driver.PassAsync(TimeSpan.FromDays(0.01), Cancellation);
        await driver.SettleAsync(application, Cancellation);
        Assert.Equal(Stage.Expired, (await scene.LedgerAsync(application, Cancellation)).State.Stage);
    }

    /// <summary>An application whose first turn is over.</summary>
    private async Task<ApplicationId> StartedAsync(Deadlines? deadlines = null)
    {
        scene.Terms = Given.Terms() with { Deadlines = deadlines ?? new() };
        var application = await scene.CreateAsync(Cancellation);
        await driver.Runtime.StartAsync(application, Cancellation);
        await driver.SettleAsync(application, Cancellation);
        return application;
    }

    /// <summary>
    /// An application whose withdrawal was stored before its deadline, and announced to nobody; with the deadline, because a machine that is too
    /// busy to be in time gets longer.
    /// </summary>
    private async Task<(ApplicationId Application, TimeSpan Deadline)> WithdrawnInTimeAsync(TimeSpan deadline)
    {
        var application = await StartedAsync(new Deadlines { SignAndSend = deadline });
        var due = (await scene.LedgerAsync(application, Cancellation)).State.WakeUp;
        await scene.Store.EnqueueAsync(application, new Signal.Withdrawn("withdrawn", Given.Citizen, Now), Cancellation);
        return Now < due ? (application, deadline) : await WithdrawnInTimeAsync(2 * deadline);
    }

    private async Task SendAsync(ApplicationId application, Signal signal)
    {
        await scene.Sender.SendAsync(application, signal, Cancellation);
        await driver.SettleAsync(application, Cancellation);
    }

    private IReadOnlyList<Signal> GuideSignals() =>
    [
        new Signal.Signed("signed", Given.Citizen, Now, 1, "evidence"),
        new Signal.Confirmed("confirmed", Given.Citizen, Now, 1, Given.Number),
        new Signal.FeeSet("fee", Given.Staff, Now, Given.Lines(), 0),
        new Signal.PaymentSucceeded("payment-pi_1", Given.Stripe, Now, 1, Given.Charge),
        new Signal.Posted("posted", Given.Staff, Now, TrackingNumber: null),
    ];

    private async Task<IEnumerable<string>> StoryAsync(ApplicationId application) =>
        (await scene.TrailAsync(application, Cancellation)).Select(entry => $"{entry.Signal}: {entry.From} to {entry.To}");

    private IEnumerable<string> EffectsOf(ApplicationId application) => scene.Effects.DoneFor(application).Select(entry => entry.Effect switch
    {
        Effect.Notify notice => $"Notify {notice.Kind}",
        var other => other.GetType().Name,
    });
}
