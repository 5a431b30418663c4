using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Core.Tests.Payments;

public sealed class PaymentPageTests
{
    private static readonly DateTimeOffset Due = Given.Now.AddDays(14);

    [Fact]
    public async Task The_page_shows_what_is_asked_until_when_and_how_to_pay()
    {
        var scene = await PaymentScene.AskedAsync();

        var view = await scene.ViewAsync();

        Assert.Equal((PaymentStatus.Payable, Given.Number, Given.Fee, Due), (view.Status, view.Number!.Value, view.Total, view.DueAt!.Value));
        Assert.Equal(Given.Lines(), view.Lines);
        Assert.Equal([PaymentMethod.Card, PaymentMethod.Konbini], view.Methods);
        Assert.Null(view.PaidAt);
    }

    [Fact]
    public async Task Opening_the_link_a_hundred_times_changes_nothing()
    {
        var scene = await PaymentScene.AskedAsync();
        var before = await scene.LedgerAsync();

        for (var i = 0; i < 100; i++)
            await scene.ViewAsync();

        Assert.Empty(scene.Provider.Sessions);
        Assert.Empty(await scene.CheckoutsAsync());
        Assert.Equal(before.Version, (await scene.LedgerAsync()).Version);
    }

    [Fact]
    public async Task A_paid_fee_shows_when_it_was_paid()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.DeliverAsync();

        var view = await scene.ViewAsync();

        Assert.Equal((PaymentStatus.Paid, (DateTimeOffset?)Given.Now, Given.Fee), (view.Status, view.PaidAt, view.Total));
        Assert.Equal(Given.Lines(), view.Lines);
    }

    [Fact]
    public async Task A_payment_that_is_about_to_be_noted_is_on_its_way()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.Services.Intake.TakeAsync(scene.Provider.Events[^1], TestContext.Current.CancellationToken);

        Assert.Equal(PaymentStatus.Processing, (await scene.ViewAsync()).Status);
    }

    [Fact]
    public async Task A_number_for_the_store_is_to_be_used_while_its_fee_is_asked_for_and_not_once_the_application_is_over()
    {
        var scene = await AtStoreAsync();
        Assert.Equal((true, false), await NumbersAsync(scene));

        await scene.SendAsync(new Signal.Withdrawn("withdraw", Given.Citizen, Given.Now));

        Assert.Equal(PaymentStatus.Withdrawn, (await scene.ViewAsync()).Status);
        Assert.Equal((false, true), await NumbersAsync(scene));
    }

    [Fact]
    public async Task Once_the_fee_is_corrected_the_number_for_the_earlier_one_is_void_also_while_a_card_pays_the_new_one()
    {
        var scene = await AtStoreAsync();
        await scene.SetFeeAsync(300);
        Assert.Equal((false, true), await NumbersAsync(scene));
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.Services.Intake.TakeAsync(scene.Provider.Events[^1], TestContext.Current.CancellationToken);

        Assert.Equal(PaymentStatus.Processing, (await scene.ViewAsync()).Status);
        Assert.Equal((false, true), await NumbersAsync(scene));
    }

    [Fact]
    public async Task The_link_to_the_earlier_fee_says_nothing_against_the_number_for_the_new_one()
    {
        var scene = await PaymentScene.AskedAsync();
        var earlier = scene.PayLink();
        await scene.SetFeeAsync(300);
        scene.Provider.ChooseKonbini(await scene.OpenPageAsync(PaymentMethod.Konbini));
        await scene.DeliverAsync();
        Assert.Equal((true, false), await NumbersAsync(scene));

        var superseded = await scene.ViewAsync(earlier);

        Assert.Equal((PaymentStatus.Superseded, false, false), (superseded.Status, superseded.IsAtStore, superseded.HasVoidNumber));
    }

    [Fact]
    public async Task A_number_that_was_paid_is_not_void_where_its_row_is_behind()
    {
        var scene = await AtStoreAsync();
        scene.Provider.PayAtKonbini(scene.Provider.Sessions[^1].Url);
        var paid = (PaymentEvent.CheckoutChanged)scene.Provider.Events[^1];
        var charge = paid.Checkout.Charge!;
        await scene.SendAsync(new Signal.PaymentSucceeded($"payment-{charge.PaymentId}", Given.Stripe, Given.Now, 1, charge));

        Assert.Equal(PaymentStatus.Paid, (await scene.ViewAsync()).Status);
        Assert.Equal((false, false), await NumbersAsync(scene));
    }

    [Fact]
    public async Task A_payment_at_the_convenience_store_is_on_its_way_past_the_due_time_too()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.ChooseKonbini(await scene.OpenPageAsync(PaymentMethod.Konbini));
        await scene.DeliverAsync();

        Assert.Equal(PaymentStatus.Processing, (await scene.ViewAsync()).Status);
        await scene.PassAsync(TimeSpan.FromDays(15));
        Assert.Equal(PaymentStatus.Processing, (await scene.ViewAsync()).Status);
    }

    [Fact]
    public async Task The_link_of_an_older_mail_says_that_there_is_a_newer_one()
    {
        var scene = await PaymentScene.AskedAsync();
        var old = scene.PayLink();
        await scene.SetFeeAsync(710);

        Assert.Equal(PaymentStatus.Superseded, (await scene.ViewAsync(old)).Status);
        Assert.Equal((PaymentStatus.Payable, 710), ((await scene.ViewAsync()).Status, (await scene.ViewAsync()).Total.Amount));
    }

    [Fact]
    public async Task Past_the_due_time_the_page_says_so_and_what_was_asked()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Services.Time.Advance(TimeSpan.FromDays(14));
        Assert.Equal(PaymentStatus.Expired, (await scene.ViewAsync()).Status);

        await scene.RunTurnsAsync();

        var view = await scene.ViewAsync();
        Assert.IsType<State.Expired>(await scene.StateAsync());
        Assert.Equal((PaymentStatus.Expired, (DateTimeOffset?)Due, Given.Fee), (view.Status, view.DueAt, view.Total));
    }

    [Fact]
    public async Task A_withdrawn_application_says_so()
    {
        var scene = await PaymentScene.AskedAsync();
        await scene.SendAsync(new Signal.Withdrawn("withdraw", Given.Citizen, Given.Now));

        Assert.Equal(PaymentStatus.Withdrawn, (await scene.ViewAsync()).Status);
    }

    [Fact]
    public async Task A_rejected_application_says_so()
    {
        var scene = await PaymentScene.AskedAsync();
        await scene.SendAsync(new Signal.Rejected("reject", Given.Staff, Given.Now, "対象外です"));

        Assert.Equal(PaymentStatus.Rejected, (await scene.ViewAsync()).Status);
    }

    [Fact]
    public async Task A_fee_that_was_waived_says_that_nothing_is_to_be_paid()
    {
        var scene = await PaymentScene.AskedAsync();
        await scene.SetFeeAsync(0);

        var view = await scene.ViewAsync();

        Assert.Equal((PaymentStatus.Ended, 0), (view.Status, view.Total.Amount));
    }

    [Fact]
    public async Task A_posted_certificate_was_paid()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        await scene.DeliverAsync();
        await scene.SendAsync(new Signal.Posted("posted", Given.Staff, Given.Now, null));

        Assert.Equal(PaymentStatus.Paid, (await scene.ViewAsync()).Status);
    }

    /// <summary>A number for the store is given out.</summary>
    private static async Task<PaymentScene> AtStoreAsync()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.ChooseKonbini(await scene.OpenPageAsync(PaymentMethod.Konbini));
        await scene.DeliverAsync();
        return scene;
    }

    private static async Task<(bool IsAtStore, bool HasVoidNumber)> NumbersAsync(PaymentScene scene)
    {
        var view = await scene.ViewAsync();
        return (view.IsAtStore, view.HasVoidNumber);
    }
}
