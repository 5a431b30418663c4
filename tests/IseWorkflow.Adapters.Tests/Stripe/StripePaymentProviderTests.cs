using System.Net.Http.Json;
using System.Text.Json;
using IseWorkflow.Core;
using IseWorkflow.Core.Health;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>What is Stripe's own way, against the stand-in, with a clock in the test's hand.</summary>
public sealed class StripePaymentProviderTests : IAsyncLifetime
{
    /// <summary>Tuesday 2026-11-24 10:30 in Japan.</summary>
    private readonly FakeTimeProvider time = new(new(2026, 11, 24, 1, 30, 0, TimeSpan.Zero));

    private readonly RecordingHandler requests = new();
    private TestStripe stripe = null!;
    private ServiceProvider services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IPaymentProvider Provider => services.GetRequiredService<IPaymentProvider>();

    private CheckoutOrder Order => field ??= GivenOrder.At(time.GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        stripe = await TestStripe.StartAsync(time: time);
        services = Configured();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await stripe.DisposeAsync();
    }

    [Fact]
    public async Task An_order_tells_Stripe_ids_and_amounts_and_nothing_of_the_citizen()
    {
        await Provider.OpenAsync(Order, Cancellation);

        Assert.Equal(
            [
                "adaptive_pricing[enabled]=false", "allowed_payment_method_types[0]=card", "cancel_url=https://shinsei.city.example.jp/pay/",
                $"client_reference_id={Order.Application}", "expand[0]=payment_intent.latest_charge", $"expires_at={Order.ExpiresAt.ToUnixTimeSeconds()}",
                "line_items[0][price_data][currency]=jpy", "line_items[0][price_data][product_data][name]=住民票の写し",
                "line_items[0][price_data][unit_amount]=300", "line_items[0][quantity]=2", "line_items[1][price_data][currency]=jpy",
                "line_items[1][price_data][product_data][name]=郵送料", "line_items[1][price_data][unit_amount]=110", "line_items[1][quantity]=1",
                "locale=ja", "metadata[app]=ise-smart-shinsei", $"metadata[application]={Order.Application}", "metadata[attempt]=1",
                "metadata[fee_revision]=1", $"metadata[receipt_number]={Order.Number}", "mode=payment", $"payment_intent_data[description]={Order.Number}",
                "payment_intent_data[metadata][app]=ise-smart-shinsei", $"payment_intent_data[metadata][application]={Order.Application}",
                "payment_intent_data[metadata][attempt]=1", "payment_intent_data[metadata][fee_revision]=1",
                $"payment_intent_data[metadata][receipt_number]={Order.Number}", "submit_type=pay",
                "success_url=https://shinsei.city.example.jp/pay/done?session={CHECKOUT_SESSION_ID}", "wallet_options[link][display]=never",
            ],
            requests.LastForm.Order(StringComparer.Ordinal));
        Assert.Equal($"ise-smart-shinsei-checkout-{Order.Application}-1-1", requests.LastKey);
    }

    [Fact]
    public async Task An_English_citizen_gets_an_English_page()
    {
        await Provider.OpenAsync(Order with { Language = Language.En }, Cancellation);

        Assert.Contains("locale=en", requests.LastForm);
        Assert.Contains("line_items[1][price_data][product_data][name]=Postage", requests.LastForm);
    }

    [Fact]
    public async Task What_the_city_configured_stands_on_statement_and_page()
    {
        await using var configured = Configured(
            ("Stripe:StatementDescriptor:Suffix", "SHINSEI"),
            ("Stripe:StatementDescriptor:SuffixKana", "シンセイ"),
            ("Stripe:StatementDescriptor:SuffixKanji", "申請"),
            ("Stripe:BlockedBrands:0", "discover_global_network"),
            ("Stripe:ReceiptMail", "true"),
            ("Stripe:AppTag", "another-deployment"));

        await configured.GetRequiredService<IPaymentProvider>().OpenAsync(Order, Cancellation);

        Assert.Contains("payment_intent_data[statement_descriptor_suffix]=SHINSEI", requests.LastForm);
        Assert.Contains("payment_method_options[card][statement_descriptor_suffix_kana]=シンセイ", requests.LastForm);
        Assert.Contains("payment_method_options[card][statement_descriptor_suffix_kanji]=申請", requests.LastForm);
        Assert.Contains("payment_method_options[card][restrictions][brands_blocked][0]=discover_global_network", requests.LastForm);
        Assert.Contains(requests.LastForm, pair => pair.StartsWith("custom_text[submit][message]=お支払いの後", StringComparison.Ordinal));
        Assert.Contains("metadata[app]=another-deployment", requests.LastForm);
    }

    // The page closes at 11:30 in Japan on the 24th.
    [Theory]
    [InlineData("2026-11-27", 710, 3)]
    [InlineData("2026-11-25", 710, 1)]
    [InlineData("2027-11-24", 710, 60)]
    [InlineData("2026-11-24", 710, null)]
    [InlineData("2026-11-27", 119, null)]
    [InlineData("2026-11-27", 300_001, null)]
    public async Task A_voucher_ends_with_the_last_day_on_which_a_store_may_take_the_money(string until, int yen, int? days)
    {
        var order = Order with
        {
            KonbiniUntil = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
            Lines = [Order.Lines[0] with { UnitPrice = Yen.Of(yen), Quantity = 1 }],
        };

        await Provider.OpenAsync(order, Cancellation);

        Assert.Equal(days is not null, requests.LastForm.Contains("allowed_payment_method_types[1]=konbini"));
        Assert.Equal(days is not null, requests.LastForm.Contains($"payment_method_options[konbini][expires_after_days]={days}"));
    }

    [Fact]
    public async Task A_page_that_closes_after_midnight_gives_the_voucher_a_day_less()
    {
        var order = Order with { ExpiresAt = time.GetUtcNow().AddHours(20), KonbiniUntil = new(2026, 11, 27) };

        await Provider.OpenAsync(order, Cancellation);

        Assert.Contains("payment_method_options[konbini][expires_after_days]=2", requests.LastForm);
    }

    [Fact]
    public async Task A_voucher_that_ran_out_ends_its_checkout()
    {
        var checkout = await Provider.OpenAsync(Order.ForKonbini(), Cancellation);
        (await stripe.PrintVoucherAsync(checkout.Url!)).Dispose();

        time.Advance(TimeSpan.FromDays(11));

        var over = await Provider.ReadAsync(checkout.SessionId, Cancellation);
        Assert.Equal((CheckoutStatus.Expired, null, null), (over.Status, over.Url, over.Charge));
    }

    [Fact]
    public async Task A_refund_is_not_made_twice_when_Stripe_has_forgotten_the_key()
    {
        var paid = await PaidAsync(Order);
        await Provider.RefundAsync(paid, RefundReason.PaidLate, Cancellation);
        time.Advance(TimeSpan.FromDays(30));

        await Provider.RefundAsync(paid, RefundReason.PaidLate, Cancellation);

        Assert.Equal(710, (await stripe.LedgerAsync()).Refunded);
    }

    [Fact]
    public async Task A_refund_that_failed_is_made_again()
    {
        var paid = await PaidAsync(Order, "4000000000005126");
        await Provider.RefundAsync(paid, RefundReason.PaidLate, Cancellation);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, (await stripe.LedgerAsync()).Refunded);

        await Provider.RefundAsync(paid, RefundReason.PaidLate, Cancellation);

        Assert.Equal(710, (await stripe.LedgerAsync()).Refunded);
    }

    [Fact]
    public async Task A_refund_that_is_on_its_way_is_not_made_again()
    {
        var paid = await PaidAsync(Order, "4000000000007726");

        await Provider.RefundAsync(paid, RefundReason.PaidLate, Cancellation);
        await Provider.RefundAsync(paid, RefundReason.PaidLate, Cancellation);

        Assert.Equal(1, (await stripe.EventsAsync()).Count(told => told.Type == "refund.created"));
    }

    [Theory]
    [InlineData(710)]
    [InlineData(300)]
    public async Task What_staff_gave_back_at_Stripes_dashboard_is_not_given_back_again(int yen)
    {
        var paid = await PaidAsync(Order);
        await stripe.OrderAsync("refunds", new { payment = paid, amount = yen });

        await Provider.RefundAsync(paid, RefundReason.CannotIssue, Cancellation);

        Assert.Equal((710, 0), ((int)(await stripe.LedgerAsync()).Refunded, (int)(await stripe.LedgerAsync()).Kept));
    }

    [Fact]
    public async Task A_contested_payment_cannot_be_given_back()
    {
        var paid = await PaidAsync(Order, "4000000000000259");

        var failure = await Assert.ThrowsAsync<PaymentProviderException>(() => Provider.RefundAsync(paid, RefundReason.CannotIssue, Cancellation));

        Assert.Contains("charge_disputed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_books_are_told_over_more_pages_than_one()
    {
        await using var other = Configured(("Stripe:AppTag", "another-product"));
        var expected = new List<string>();
        for (var i = 0; i < 105; i++)
        {
            expected.Add(await PaidAsync(Order with { Attempt = i + 1 }));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        var theirs = await other.GetRequiredService<IPaymentProvider>().OpenAsync(Order, Cancellation);
        (await stripe.PayAsync(theirs.Url!)).Dispose();

        var all = await Provider.ListAsync(Order.ExpiresAt.AddHours(-1), time.GetUtcNow().AddSeconds(1), Cancellation).ToListAsync(Cancellation);
        Assert.Equal(expected, all.Select(payment => payment.Charge.PaymentId));
    }

    [Fact]
    public async Task What_is_contested_is_not_given_back_until_that_is_won()
    {
        var payment = await PaidAsync(Order);
        await stripe.OrderAsync("disputes", new { payment, outcome = "opened" });

        await Assert.ThrowsAsync<PaymentProviderException>(() => Provider.RefundAsync(payment, RefundReason.PaidLate, Cancellation));
        await stripe.OrderAsync("disputes", new { payment, outcome = "won" });
        time.Advance(TimeSpan.FromHours(25));
        await Provider.RefundAsync(payment, RefundReason.PaidLate, Cancellation);

        Assert.Equal(Order.Total.Amount, (await stripe.LedgerAsync()).Refunded);
    }

    [Fact]
    public async Task A_payment_of_ours_that_does_not_say_what_it_paid_is_told_without_that()
    {
        using var answer = await OpenByHandAsync(("payment_intent_data[metadata][app]", "ise-smart-shinsei"));
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        (await stripe.PayAsync(new Uri(session.GetProperty("url").GetString()!))).Dispose();

        var only = Assert.Single(await Provider.ListAsync(time.GetUtcNow(), time.GetUtcNow().AddSeconds(1), Cancellation).ToListAsync(Cancellation));

        Assert.Equal((Yen.Of(300), null, null), (only.Charge.Amount, only.Application, only.FeeRevision));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task An_outage_is_a_failure_that_quotes_nothing(int status)
    {
        await stripe.OrderAsync("api", new { status });

        var failure = await Assert.ThrowsAsync<PaymentProviderException>(() => Provider.OpenAsync(Order, Cancellation));

        Assert.Contains($"{status}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("An unexpected error", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(stripe.Options.ApiKey, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_a_failure_for_the_probe_too()
    {
        await using var wrong = Configured(("Stripe:ApiKey", "sk_test_wrong"));

        await Assert.ThrowsAsync<PaymentProviderException>(() => wrong.GetRequiredService<IHealthProbe>().CheckAsync(Cancellation));
    }

    [Fact]
    public async Task The_probe_is_content_with_a_Stripe_that_answers_and_changes_nothing()
    {
        await services.GetRequiredService<IHealthProbe>().CheckAsync(Cancellation);

        Assert.Empty((await stripe.LedgerAsync()).Payments);
        Assert.Equal("GET", requests.LastMethod);
    }

    [Fact]
    public async Task A_Stripe_that_is_not_there_is_a_failure()
    {
        await stripe.DisposeAsync();

        await Assert.ThrowsAsync<PaymentProviderException>(() => Provider.ReadAsync("cs_test_1", Cancellation));
        await Assert.ThrowsAsync<PaymentProviderException>(
            async () => await Provider.ListAsync(time.GetUtcNow(), time.GetUtcNow(), Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_Stripe_that_says_nothing_is_given_up_and_the_work_that_it_did_is_found_again()
    {
        await using var impatient = Configured(("Stripe:Timeout", "00:00:00.5"));
        await stripe.OrderAsync("api", new { delayMilliseconds = 600_000 });
        // A busy machine may need longer than the patience before the first try arrives.
        while ((await stripe.LedgerAsync()).Sessions.Count == 0)
            await Assert.ThrowsAsync<PaymentProviderException>(() => impatient.GetRequiredService<IPaymentProvider>().OpenAsync(Order, Cancellation));
        await stripe.OrderAsync("api", new { });

        var opened = await Provider.OpenAsync(Order, Cancellation);

        Assert.Contains("Idempotent-Replayed", requests.AnswerHeaders);
        Assert.Equal(CheckoutStatus.Open, opened.Status);
    }

    private async Task<string> PaidAsync(CheckoutOrder order, string card = TestStripe.Visa)
    {
        var checkout = await Provider.OpenAsync(order, Cancellation);
        (await stripe.PayAsync(checkout.Url!, card)).Dispose();
        return (await Provider.ReadAsync(checkout.SessionId, Cancellation)).Charge!.PaymentId;
    }

    private async Task<HttpResponseMessage> OpenByHandAsync(params IEnumerable<(string Name, string Value)> more)
    {
        (string, string)[] least =
        [
            ("mode", "payment"), ("success_url", "https://shinsei.city.example.jp/"), ("line_items[0][price_data][currency]", "jpy"),
            ("line_items[0][price_data][product_data][name]", "住民票"), ("line_items[0][price_data][unit_amount]", "300"), ("line_items[0][quantity]", "1"),
        ];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/checkout/sessions");
        request.Headers.Authorization = new("Bearer", stripe.Options.ApiKey);
        request.Content = new FormUrlEncodedContent(least.Concat(more).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));
        return await stripe.Browser.SendAsync(request, Cancellation);
    }

    private ServiceProvider Configured(params IEnumerable<(string Key, string Value)> settings)
    {
        var all = new Dictionary<string, string?>(stripe.Settings);
        foreach (var (key, value) in settings)
            all[key] = value;
        return StripeServicesUnderTest.Build(all, time, requests.Another());
    }
}
