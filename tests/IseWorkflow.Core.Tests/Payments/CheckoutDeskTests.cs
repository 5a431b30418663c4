using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Core.Tests.Payments;

public sealed class CheckoutDeskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_button_leads_to_the_providers_page_for_the_fee()
    {
        var scene = await PaymentScene.AskedAsync(710);

        var page = await scene.OpenPageAsync();

        var session = Assert.Single(scene.Provider.Sessions);
        Assert.Equal((page, Yen.Of(710), 1), (session.Url, session.Amount, session.FeeRevision));
        Assert.Equal(CheckoutStatus.Open, Assert.Single(await scene.CheckoutsAsync()).Status);
    }

    [Fact]
    public async Task Clicking_again_and_again_leads_to_the_same_page()
    {
        var scene = await PaymentScene.AskedAsync();

        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.OpenPageAsync()));

        Assert.Single(pages.Distinct());
        Assert.Single(scene.Provider.Sessions);
    }

    [Fact]
    public async Task A_click_after_a_crash_takes_up_the_checkout_that_was_opened_and_not_noted()
    {
        var scene = await PaymentScene.AskedAsync();
        var page = await scene.OpenPageAsync();
        await ForgetWhatWasOpenedAsync(scene);

        Assert.Equal(page, await scene.OpenPageAsync());
        Assert.Single(scene.Provider.Sessions);
    }

    [Fact]
    public async Task An_opening_that_nobody_took_up_in_time_is_given_up_for_another()
    {
        var scene = await PaymentScene.AskedAsync();
        var unknown = await scene.OpenPageAsync();
        await ForgetWhatWasOpenedAsync(scene);
        scene.Services.Time.Advance(CheckoutDesk.ResumeWithin + TimeSpan.FromSeconds(1));

        Assert.NotEqual(unknown, await scene.OpenPageAsync());
        Assert.Equal([1, 2], (await scene.CheckoutsAsync()).Select(checkout => checkout.Attempt));
        Assert.Equal([CheckoutStatus.Expired, CheckoutStatus.Open], (await scene.CheckoutsAsync()).Select(checkout => checkout.Status));
    }

    [Fact]
    public async Task A_checkout_that_ran_out_is_followed_by_the_next_attempt()
    {
        var scene = await PaymentScene.AskedAsync();
        var first = await scene.OpenPageAsync();
        scene.Services.Time.Advance(TimeSpan.FromHours(25));

        var second = await scene.OpenPageAsync();

        Assert.NotEqual(first, second);
        Assert.False(scene.Provider.Pay(first));
        Assert.True(scene.Provider.Pay(second));
    }

    [Fact]
    public async Task Who_paid_already_and_clicks_again_hears_so_even_if_the_webhook_was_lost()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());

        Assert.Equal("already_paid", await RefusedAsync(scene));
        Assert.Equal("payment_processing", await RefusedAsync(scene));
        await scene.RunTurnsAsync();
        Assert.Equal("already_paid", await RefusedAsync(scene));

        Assert.IsType<State.AwaitingMailing>(await scene.StateAsync());
        Assert.Single(scene.Provider.Sessions);
    }

    [Fact]
    public async Task While_a_payment_is_on_its_way_there_is_no_second_checkout()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.ChooseKonbini(await scene.OpenPageAsync(PaymentMethod.Konbini));

        Assert.Equal("payment_processing", await RefusedAsync(scene));
        Assert.Equal("payment_processing", await RefusedAsync(scene));
        Assert.Single(scene.Provider.Sessions);
    }

    [Fact]
    public async Task Who_has_taken_a_number_for_the_store_is_led_back_to_it()
    {
        var scene = await PaymentScene.AskedAsync();
        var number = await scene.OpenPageAsync(PaymentMethod.Konbini);
        scene.Provider.ChooseKonbini(number);
        await scene.DeliverAsync();

        Assert.Equal(number, await scene.OpenPageAsync(PaymentMethod.Konbini));
        await scene.PassAsync(TimeSpan.FromDays(13));
        Assert.Equal(number, await scene.OpenPageAsync(PaymentMethod.Konbini));
        Assert.Single(scene.Provider.Sessions);
    }

    [Fact]
    public async Task A_number_that_was_paid_leads_nowhere_even_if_the_webhook_was_lost()
    {
        var scene = await PaymentScene.AskedAsync();
        var number = await scene.OpenPageAsync(PaymentMethod.Konbini);
        scene.Provider.ChooseKonbini(number);
        await scene.DeliverAsync();
        scene.Provider.PayAtKonbini(number);

        Assert.Equal("already_paid", await RefusedAsync(scene, PaymentMethod.Konbini));
        Assert.Equal("payment_processing", await RefusedAsync(scene, PaymentMethod.Konbini));
        Assert.Single(scene.Provider.Sessions);
    }

    [Fact]
    public async Task A_number_that_ran_out_is_followed_by_another()
    {
        var scene = await PaymentScene.AskedAsync();
        var first = await scene.OpenPageAsync(PaymentMethod.Konbini);
        scene.Provider.ChooseKonbini(first);
        await scene.DeliverAsync();
        scene.Provider.LetKonbiniLapse(first);

        Assert.NotEqual(first, await scene.OpenPageAsync(PaymentMethod.Konbini));
    }

    [Fact]
    public async Task Another_way_to_pay_expires_the_page_of_the_first()
    {
        var scene = await PaymentScene.AskedAsync();
        var card = await scene.OpenPageAsync();

        var konbini = await scene.OpenPageAsync(PaymentMethod.Konbini);

        Assert.False(scene.Provider.Pay(card));
        Assert.True(scene.Provider.ChooseKonbini(konbini));
    }

    [Fact]
    public async Task Who_changes_their_mind_on_and_on_is_stopped_until_the_next_day()
    {
        var scene = await PaymentScene.AskedAsync();
        for (var change = 0; change < 25; change++)
        {
            await scene.OpenPageAsync();
            await scene.OpenPageAsync(PaymentMethod.Konbini);
        }

        Assert.Equal("too_many_payment_pages", await RefusedAsync(scene));
        Assert.Equal(50, scene.Provider.Sessions.Count);
        await scene.PassAsync(TimeSpan.FromDays(1));
        Assert.True(scene.Provider.Pay(await scene.OpenPageAsync()));
    }

    [Fact]
    public async Task A_way_to_pay_that_the_procedure_does_not_offer_is_refused()
    {
        var scene = await PaymentScene.AskedAsync(procedure: PaymentServices.Juminhyo with { AllowsKonbini = false });

        Assert.Equal("payment_method_not_offered", await RefusedAsync(scene, PaymentMethod.Konbini));
        Assert.Empty(scene.Provider.Sessions);
    }

    [Theory]
    [InlineData(0, 0, 23 * 60 + 55)]
    [InlineData(13, 22, 120)]
    [InlineData(13, 23.9, 35)]
    public async Task A_checkout_ends_with_the_time_to_pay_within_what_the_provider_takes(int days, double hours, int minutes)
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Services.Time.Advance(TimeSpan.FromDays(days) + TimeSpan.FromHours(hours));

        await scene.OpenPageAsync();

        Assert.Equal(scene.Services.Time.GetUtcNow().AddMinutes(minutes), scene.Provider.Sessions[0].ExpiresAt);
    }

    [Fact]
    public async Task A_page_with_too_little_time_left_is_replaced()
    {
        var scene = await PaymentScene.AskedAsync();
        var first = await scene.OpenPageAsync();
        scene.Services.Time.Advance(TimeSpan.FromHours(23) + TimeSpan.FromMinutes(52));

        Assert.NotEqual(first, await scene.OpenPageAsync());
        Assert.False(scene.Provider.Pay(first));
    }

    [Fact]
    public async Task Nothing_is_begun_once_the_time_to_pay_is_over()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Services.Time.Advance(TimeSpan.FromDays(14));

        Assert.Equal("payment_expired", await RefusedAsync(scene));
        await scene.RunTurnsAsync();
        Assert.Equal("payment_expired", await RefusedAsync(scene));
        Assert.Empty(scene.Provider.Sessions);
    }

    [Fact]
    public async Task The_link_of_a_mail_about_a_fee_that_was_corrected_opens_nothing()
    {
        var scene = await PaymentScene.AskedAsync();
        var old = scene.PayLink();
        await scene.SetFeeAsync(710);

        Assert.Equal("fee_superseded", await RefusedAsync(scene, link: old));
        Assert.Empty(scene.Provider.Sessions);
        await scene.OpenPageAsync();
        Assert.Equal(710, Assert.Single(scene.Provider.Sessions).Amount.Amount);
    }

    [Theory]
    [InlineData(false, "application_ended")]
    [InlineData(true, "application_ended")]
    public async Task An_application_that_ended_asks_for_nothing(bool byStaff, string code)
    {
        var scene = await PaymentScene.AskedAsync();
        await scene.SendAsync(byStaff
            ? new Signal.Rejected("reject", Given.Staff, Given.Now, "対象外です")
            : new Signal.Withdrawn("withdraw", Given.Citizen, Given.Now));

        Assert.Equal(code, await RefusedAsync(scene));
    }

    [Fact]
    public async Task A_fee_that_was_waived_after_all_is_not_paid()
    {
        var scene = await PaymentScene.AskedAsync();
        await scene.SetFeeAsync(0);

        Assert.Equal("nothing_due", await RefusedAsync(scene));
    }

    [Fact]
    public async Task A_wrong_amount_that_went_back_can_be_paid_again()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.Pay(await scene.OpenPageAsync());
        var paid = (PaymentEvent.CheckoutChanged)scene.Provider.Events[^1];
        var wrong = paid.Checkout with { Charge = paid.Checkout.Charge! with { Amount = Yen.Of(1) } };

        await scene.DeliverAsync(paid with { Checkout = wrong });
        await scene.OpenPageAsync();

        Assert.Equal(RefundReason.WrongAmount, scene.Provider.Payments[0].RefundedFor);
        Assert.Equal(2, scene.Provider.Sessions.Count);
    }

    [Fact]
    public async Task An_outage_of_the_provider_costs_the_citizen_one_more_click()
    {
        var scene = await PaymentScene.AskedAsync();
        scene.Provider.IsDown = true;
        await Assert.ThrowsAsync<PaymentProviderException>(() => scene.ClickAsync());

        scene.Provider.IsDown = false;

        Assert.True(scene.Provider.Pay(await scene.OpenPageAsync()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unknown")]
    public async Task Without_the_links_secret_nothing_is_said_or_done(string? link)
    {
        var scene = await PaymentScene.AskedAsync();

        var answer = await scene.Services.Checkouts.BeginAsync(link, PaymentMethod.Card, Cancellation);

        Assert.False(answer.Is(out _, out var refusal));
        Assert.Equal("link_unknown", refusal!.Code);
    }

    private static async Task<string?> RefusedAsync(PaymentScene scene, PaymentMethod method = PaymentMethod.Card, string? link = null) =>
        (await scene.ClickAsync(method, link)).Is(out _, out var refusal) ? null : refusal.Code;

    /// <summary>What a crash between the provider's answer and the row leaves.</summary>
    private static async Task ForgetWhatWasOpenedAsync(PaymentScene scene)
    {
        var row = (await scene.CheckoutsAsync())[^1];
        var opening = CheckoutOrders.Next((State.AwaitingPayment)await scene.StateAsync(), row.Attempt, row.Method, row.OpenedAt);
        Assert.True(await scene.Services.Storage.Checkouts.TryReplaceAsync(scene.Application, row, opening, Cancellation));
    }
}
