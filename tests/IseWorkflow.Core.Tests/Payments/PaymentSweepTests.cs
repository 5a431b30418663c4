using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Core.Tests.Payments;

public sealed class PaymentSweepTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_lost_webhook_would_have_said_is_found_and_the_late_webhook_changes_nothing()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        scene.Services.Time.Advance(PaymentSweep.Age + TimeSpan.FromMinutes(1));

        await scene.SweepAsync();
        var trail = (await scene.TrailAsync()).Count;
        await scene.DeliverAsync();

        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
        Assert.Equal(trail, (await scene.TrailAsync()).Count);
    }

    [Fact]
    public async Task A_young_checkout_is_left_to_its_webhook()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());

        await scene.SweepAsync();

        Assert.IsType<State.AwaitingPayment>(await scene.StateAsync());
    }

    [Fact]
    public async Task A_payment_on_its_way_is_asked_about_even_after_the_application_was_withdrawn()
    {
        var scene = await PaymentScene.AskedAsync();
        var page = await scene.OpenPageAsync(PaymentMethod.Konbini);
        scene.Provider.ChooseKonbini(page);
        await scene.SendAsync(new Signal.Withdrawn("withdraw", Given.Citizen, Given.Now));
        scene.Provider.PayAtKonbini(page);
        scene.Services.Time.Advance(TimeSpan.FromHours(1));

        await scene.SweepAsync();

        Assert.Equal(RefundReason.PaidLate, Assert.Single(scene.Provider.Payments).RefundedFor);
    }

    [Fact]
    public async Task What_is_over_is_not_asked_about_again()
    {
        var scene = await PaymentScene.AskedAsync();
        await scene.OpenPageAsync();
        scene.Services.Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(new(1, 1, 0), await scene.Services.Sweep.RunAsync(scene.Services.Time.GetUtcNow(), Cancellation));
        Assert.Equal(new(0, 0, 0), await scene.Services.Sweep.RunAsync(scene.Services.Time.GetUtcNow(), Cancellation));
    }

    [Fact]
    public async Task An_outage_is_survived_and_the_next_sweep_asks_again()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        scene.Services.Time.Advance(TimeSpan.FromHours(1));
        scene.Provider.IsDown = true;
        Assert.Equal(new(1, 0, 1), await scene.Services.Sweep.RunAsync(scene.Services.Time.GetUtcNow(), Cancellation));

        scene.Provider.IsDown = false;
        await scene.SweepAsync();

        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
    }
}
