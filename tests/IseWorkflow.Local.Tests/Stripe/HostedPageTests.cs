using System.Net;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Stripe;

/// <summary>The page at which a citizen pays.</summary>
public sealed class HostedPageTests : StripeStandInTest
{
    private const string Declined = "4000000000000002";
    private const string AsksForChallenge = "4000000000003220";

    [Theory]
    [InlineData("ja", "お支払い金額", "セキュリティコード")]
    [InlineData("en", "Amount to pay", "Security code")]
    public async Task It_shows_lines_and_total_in_the_sessions_language(string locale, string amount, string code)
    {
        var page = await Stripe.Browser.GetStringAsync((await OpenAsync(("locale", locale))).Page, Cancellation);

        Assert.All(["住民票の写し", "¥300 × 2", "¥600", amount, code], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_service_sent_is_shown_and_never_run()
    {
        var session = await OpenAsync(("line_items[0][price_data][product_data][name]", "<img src=x onerror=\"alert(1)\">"), ("custom_text[submit][message]", "<b>&"));

        var page = await Stripe.Browser.GetStringAsync(session.Page, Cancellation);

        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;&amp;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_policy_lets_the_browser_go_back_to_the_service_and_nowhere_else()
    {
        using var response = await Stripe.Browser.GetAsync((await OpenAsync()).Page, Cancellation);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self' https://shinsei.city.example.jp; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("4242424242424242", "visa")]
    [InlineData("4242 4242 4242 4242", "visa")]
    [InlineData("5555555555554444", "mastercard")]
    [InlineData("378282246310005", "amex")]
    [InlineData("3566002020360505", "jcb")]
    [InlineData("3056930009020004", "diners")]
    [InlineData("36227206271667", "diners")]
    [InlineData("6011111111111117", "discover")]
    [InlineData("6200000000000005", "unionpay")]
    public async Task A_good_card_is_charged_and_the_citizen_sent_back(string number, string brand)
    {
        var session = await OpenAsync();

        using var answer = await Stripe.PayAsync(session.Page, number);

        Assert.Equal(
            (HttpStatusCode.Redirect, $"https://shinsei.city.example.jp/done?session={session.Id}"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var payment = Assert.Single((await Stripe.LedgerAsync()).Payments);
        Assert.Equal((session.Id, "succeeded", brand, 600), (payment.Session, payment.Status, payment.Brand, payment.Charged));
    }

    [Theory]
    [InlineData(Declined, "カードが拒否されました")]
    [InlineData("4000000000009995", "残高または利用枠が足りません")]
    [InlineData("4000000000000069", "有効期限が切れています")]
    [InlineData("4000000000000127", "セキュリティコードが違います")]
    [InlineData("4000000000000119", "処理中にエラー")]
    public async Task A_declined_card_says_why_and_the_session_can_still_be_paid(string number, string message)
    {
        var session = await OpenAsync();

        using var answer = await Stripe.PayAsync(session.Page, number);

        Assert.Equal(HttpStatusCode.PaymentRequired, answer.StatusCode);
        Assert.Contains(message, await TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(0, (await Stripe.LedgerAsync()).Charged);
        (await Stripe.PayAsync(session.Page)).Dispose();
        Assert.Equal(600, (await Stripe.LedgerAsync()).Charged);
    }

    [Theory]
    [InlineData("4242424242424241", "12/34", "123", "カード番号が正しくありません")]
    [InlineData("", "12/34", "123", "カード番号が正しくありません")]
    [InlineData("4111111111111111", "12/34", "123", "練習用のカード番号ではありません")]
    [InlineData(TestStripe.Visa, "10/26", "123", "有効期限")]
    [InlineData(TestStripe.Visa, "13/34", "123", "有効期限")]
    [InlineData(TestStripe.Visa, "soon", "123", "有効期限")]
    [InlineData(TestStripe.Visa, "12/34", "12", "セキュリティコード")]
    [InlineData(TestStripe.Visa, "12/34", "1234", "セキュリティコード")]
    [InlineData("378282246310005", "12/34", "123", "セキュリティコード")]
    public async Task What_was_mistyped_is_said_and_nothing_is_tried(string number, string expiry, string cvc, string message)
    {
        using var answer = await Stripe.PayAsync((await OpenAsync()).Page, number, expiry, cvc);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(message, await TextAsync(answer), StringComparison.Ordinal);
        Assert.Empty((await Stripe.LedgerAsync()).Payments);
    }

    [Fact]
    public async Task A_card_is_good_until_the_end_of_its_month()
    {
        using var answer = await Stripe.PayAsync((await OpenAsync()).Page, expiry: "11 / 2026");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("discover_global_network", "3566002020360505", true)]
    [InlineData("discover_global_network", "6200000000000005", true)]
    [InlineData("discover_global_network", TestStripe.Visa, false)]
    [InlineData("american_express", "378282246310005", true)]
    public async Task A_brand_that_the_service_blocked_is_refused(string brand, string number, bool isRefused)
    {
        var session = await OpenAsync(("payment_method_options[card][restrictions][brands_blocked][0]", brand));

        using var answer = await Stripe.PayAsync(session.Page, number);

        Assert.Equal(isRefused ? HttpStatusCode.PaymentRequired : HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task However_many_tabs_pay_at_once_one_does()
    {
        var session = await OpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Stripe.PayAsync(session.Page)));

        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(600, (await Stripe.LedgerAsync()).Charged);
        Assert.Contains("もう一度支払う必要はありません", await TextAsync(answers.First(answer => answer.StatusCode == HttpStatusCode.Conflict)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_a_hundred_times_changes_nothing()
    {
        var session = await OpenAsync();

        for (var i = 0; i < 100; i++)
            await Stripe.Browser.GetStringAsync(new Uri($"{session.Page}?card={TestStripe.Visa}"), Cancellation);

        Assert.Equal("open", await StatusAsync(session));
        Assert.Empty((await Stripe.LedgerAsync()).Payments);
    }

    [Fact]
    public async Task A_session_that_has_run_out_takes_nothing_any_more()
    {
        var session = await OpenAsync();
        Time.Advance(TimeSpan.FromHours(24));

        using var answer = await Stripe.PayAsync(session.Page);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("お金は動いていません", await TextAsync(answer), StringComparison.Ordinal);
        Assert.Equal(("expired", 0), (await StatusAsync(session), (int)(await Stripe.LedgerAsync()).Charged));
    }

    [Fact]
    public async Task A_session_that_was_expired_takes_nothing_any_more()
    {
        var session = await OpenAsync();
        await CallAsync($"checkout/sessions/{session.Id}/expire", []);

        using var answer = await Stripe.PayAsync(session.Page);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Theory]
    [InlineData(AsksForChallenge, "pass", HttpStatusCode.Redirect, 600)]
    [InlineData("4000002500003155", "pass", HttpStatusCode.Redirect, 600)]
    [InlineData(AsksForChallenge, "fail", HttpStatusCode.PaymentRequired, 0)]
    public async Task The_issuer_asks_before_it_pays(string number, string given, HttpStatusCode status, int charged)
    {
        var session = await OpenAsync();
        using var asked = await Stripe.PayAsync(session.Page, number);
        Assert.Equal($"/c/pay/{session.Id}/challenge", asked.Headers.Location!.OriginalString);
        Assert.Contains("本人認証", await Stripe.Browser.GetStringAsync(asked.Headers.Location, Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, (await Stripe.LedgerAsync()).Charged);

        using var answer = await Stripe.SubmitAsync(session.Page, "challenge", ("answer", given));

        Assert.Equal((status, charged), (answer.StatusCode, (int)(await Stripe.LedgerAsync()).Charged));
    }

    [Fact]
    public async Task The_issuers_answer_comes_too_late_for_a_session_that_is_over()
    {
        var session = await OpenAsync();
        (await Stripe.PayAsync(session.Page, AsksForChallenge)).Dispose();
        await CallAsync($"checkout/sessions/{session.Id}/expire", []);

        using var answer = await Stripe.SubmitAsync(session.Page, "challenge", ("answer", "pass"));

        Assert.Equal((HttpStatusCode.Gone, 0), (answer.StatusCode, (int)(await Stripe.LedgerAsync()).Charged));
    }

    [Fact]
    public async Task A_challenge_answered_without_a_card_asks_for_the_card()
    {
        var session = await OpenAsync();
        (await Stripe.PayAsync(session.Page, Declined)).Dispose();

        using var answer = await Stripe.SubmitAsync(session.Page, "challenge", ("answer", "pass"));

        Assert.Equal((HttpStatusCode.PaymentRequired, 0), (answer.StatusCode, (int)(await Stripe.LedgerAsync()).Charged));
    }

    [Fact]
    public async Task A_voucher_is_paid_at_the_store_once()
    {
        var session = await OpenAsync(("payment_method_types[0]", "card"), ("payment_method_types[1]", "konbini"));
        using var printed = await Stripe.PrintVoucherAsync(session.Page);
        var voucher = await Stripe.Browser.GetStringAsync(printed.Headers.Location, Cancellation);
        Assert.Contains("2026年11月27日 23時59分", voucher, StringComparison.Ordinal);
        Assert.Equal(("complete", 0), (await StatusAsync(session), (int)(await Stripe.LedgerAsync()).Charged));

        (await Stripe.SubmitAsync(session.Page, "voucher")).Dispose();
        (await Stripe.SubmitAsync(session.Page, "voucher")).Dispose();

        Assert.Equal(600, (await Stripe.LedgerAsync()).Charged);
        Assert.Equal(
            ["checkout.session.completed", "checkout.session.async_payment_succeeded"], (await Stripe.EventsAsync()).Select(told => told.Type));
    }

    [Theory]
    [InlineData("2026-11-27T14:59:58Z", 600)]
    [InlineData("2026-11-27T14:59:59Z", 0)]
    public async Task A_voucher_ends_at_23_59_59_in_Japan(string now, int charged)
    {
        var session = await OpenAsync(("allowed_payment_method_types[0]", "konbini"), ("payment_method_options[konbini][expires_after_days]", "3"));
        (await Stripe.PrintVoucherAsync(session.Page)).Dispose();
        Time.SetUtcNow(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        (await Stripe.SubmitAsync(session.Page, "voucher")).Dispose();

        Assert.Equal(charged, (await Stripe.LedgerAsync()).Charged);
        Assert.Equal(
            charged > 0 ? "checkout.session.async_payment_succeeded" : "checkout.session.async_payment_failed", (await Stripe.EventsAsync())[^1].Type);
    }

    [Fact]
    public async Task A_store_is_not_offered_where_the_service_takes_cards_only()
    {
        var session = await OpenAsync(("allowed_payment_method_types[0]", "card"));

        (await Stripe.PrintVoucherAsync(session.Page)).Dispose();

        Assert.Equal("open", await StatusAsync(session));
        Assert.DoesNotContain("コンビニ", await Stripe.Browser.GetStringAsync(session.Page, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_nobody_was_given_is_not_found()
    {
        using var answer = await Stripe.Browser.GetAsync(new Uri("/c/pay/cs_test_none", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_dashboard_tells_what_happened_and_gives_back_what_is_asked()
    {
        (await Stripe.PayAsync((await OpenAsync(("payment_intent_data[description]", "20261124-7K3M9Q"))).Page)).Dispose();
        var payment = (await Stripe.LedgerAsync()).Payments.Single().Payment;

        (await Stripe.SubmitAsync(new Uri(Stripe.Address, "dashboard"), "refund", ("value", payment))).Dispose();

        var dashboard = await Stripe.Browser.GetStringAsync(Stripe.Address, Cancellation);
        Assert.All(["20261124-7K3M9Q", payment, "succeeded", "refund.created", "charge.refunded"], text => Assert.Contains(text, dashboard, StringComparison.Ordinal));
        Assert.Equal((600, 0), ((int)(await Stripe.LedgerAsync()).Refunded, (int)(await Stripe.LedgerAsync()).Kept));
    }
}
