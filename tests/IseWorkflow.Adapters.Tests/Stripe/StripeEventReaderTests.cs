using IseWorkflow.Core;
using IseWorkflow.Core.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>What the webhook's posts mean, read without asking anybody.</summary>
public sealed class StripeEventReaderTests : IDisposable
{
    private static readonly ApplicationId Application = ApplicationId.New(TimeProvider.System);

    private readonly FakeTimeProvider time = new(SignedEvent.Happened.AddSeconds(2));
    private readonly ServiceProvider services;

    public StripeEventReaderTests() => services = StripeServicesUnderTest.Build(
        new Dictionary<string, string?>
        {
            ["Stripe:ApiKey"] = "sk_test_1",
            ["Stripe:WebhookSecret"] = SignedEvent.Secret,
            // Nobody is there: whoever asks back fails.
            ["Stripe:ApiBase"] = "http://127.0.0.1:9",
        },
        time);

    private static object Ours => new { app = "ise-smart-shinsei", application = Application.Value, fee_revision = "2", attempt = "1" };

    public void Dispose() => services.Dispose();

    [Theory]
    [InlineData("checkout.session.completed", "paid", CheckoutStatus.Paid)]
    [InlineData("checkout.session.completed", "unpaid", CheckoutStatus.Processing)]
    [InlineData("checkout.session.async_payment_succeeded", "paid", CheckoutStatus.Paid)]
    [InlineData("checkout.session.async_payment_failed", "unpaid", CheckoutStatus.Expired)]
    [InlineData("checkout.session.expired", "unpaid", CheckoutStatus.Expired)]
    public async Task A_checkout_tells_where_it_stands_and_whose_it_is(string type, string paymentStatus, CheckoutStatus status)
    {
        var told = await EventAsync(SignedEvent.Of(type, SignedEvent.Session(Ours, paymentStatus)));

        var charge = status == CheckoutStatus.Paid ? new Charge("pi_1", Yen.Of(710), SignedEvent.Happened) : null;
        Assert.Equal(
            new PaymentEvent.CheckoutChanged(
                "evt_1", SignedEvent.Happened, Application, 2, new("cs_test_1", status, null, SignedEvent.Happened.AddHours(1), charge)),
            told);
    }

    [Theory]
    [InlineData("2019-02-19")]
    [InlineData("2031-01-01.future")]
    public async Task The_endpoint_may_speak_any_version_of_the_API(string version) => Assert.IsType<PaymentEvent.CheckoutChanged>(
        await EventAsync(SignedEvent.Of("checkout.session.completed", SignedEvent.Session(Ours), version: version)));

    [Theory]
    [InlineData("another")]
    [InlineData(null)]
    public async Task What_another_product_sold_is_not_ours(string? app)
    {
        var told = await EventAsync(SignedEvent.Of("checkout.session.completed", SignedEvent.Session(new { app, application = Application.Value, fee_revision = "1" })));

        Assert.Equal("checkout.session.completed is another product's", Assert.IsType<PaymentEvent.NotOurs>(told).Why);
    }

    [Fact]
    public async Task What_is_ours_and_says_nothing_is_told_as_such()
    {
        var told = await EventAsync(SignedEvent.Of("checkout.session.completed", SignedEvent.Session(new { app = "ise-smart-shinsei", application = "x" })));

        Assert.Equal(
            "checkout.session.completed is ours, and its metadata cannot be read", Assert.IsType<PaymentEvent.NotOurs>(told).Why);
    }

    [Theory]
    [InlineData("usd", 710L)]
    [InlineData("jpy", 10_000_000L)]
    [InlineData("jpy", -1L)]
    [InlineData("jpy", null)]
    public async Task An_amount_that_we_never_ask_is_not_ours(string currency, long? amount) => Assert.IsType<PaymentEvent.NotOurs>(
        await EventAsync(SignedEvent.Of("checkout.session.completed", SignedEvent.Session(Ours, currency: currency, amount: amount))));

    [Fact]
    public async Task An_event_of_the_live_mode_is_not_ours_where_the_key_is_of_the_test_mode()
    {
        var told = await EventAsync(SignedEvent.Of("checkout.session.completed", SignedEvent.Session(Ours), isLive: true));

        Assert.Equal("checkout.session.completed is of the live mode", Assert.IsType<PaymentEvent.NotOurs>(told).Why);
    }

    [Fact]
    public async Task An_event_of_the_test_mode_pays_for_nothing_where_the_key_is_live()
    {
        await using var live = StripeServicesUnderTest.Build(
            new Dictionary<string, string?> { ["Stripe:ApiKey"] = "sk_live_1", ["Stripe:WebhookSecret"] = SignedEvent.Secret }, time);
        var body = SignedEvent.Of("checkout.session.completed", SignedEvent.Session(Ours));

        var told = await live.GetRequiredService<IPaymentEventReader>()
            .ReadAsync(body, SignedEvent.Sign(body, time.GetUtcNow()), TestContext.Current.CancellationToken);

        Assert.Equal("checkout.session.completed is of the test mode", Assert.IsType<PaymentEvent.NotOurs>(told.OrThrow()).Why);
    }

    [Theory]
    [InlineData("payment_intent.succeeded", """{"id":"pi_1","object":"payment_intent"}""")]
    [InlineData("customer.created", """{"id":"cus_1","object":"customer"}""")]
    [InlineData("thing.invented_later", """{"id":"th_1","object":"thing"}""")]
    [InlineData("checkout.session.completed", """{"id":"th_1","object":"thing"}""")]
    [InlineData("checkout.session.completed", "null")]
    [InlineData("checkout.session.completed", "[]")]
    [InlineData("charge.refunded", """{"id":"ch_1","object":"charge","amount_refunded":"much"}""")]
    [InlineData("refund.created", """{"object":"refund","amount":710}""")]
    [InlineData("charge.dispute.closed", """{"object":"dispute","amount":710}""")]
    public async Task A_type_or_shape_that_says_nothing_to_us_is_answered_all_the_same(string type, string shape)
    {
        var body = SignedEvent.Of(type, "SHAPE").Replace("\"SHAPE\"", shape, StringComparison.Ordinal);

        var told = Assert.IsType<PaymentEvent.NotOurs>(await EventAsync(body));

        Assert.Equal(("evt_1", SignedEvent.Happened), (told.EventId, told.At));
        Assert.StartsWith(type, told.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notification_of_the_second_API_is_not_ours()
    {
        const string Body = """{"id":"evt_1","object":"v2.core.event","type":"v2.core.account.created","created":"2026-11-24T01:30:00.000Z"}""";

        Assert.Equal(SignedEvent.Happened, Assert.IsType<PaymentEvent.NotOurs>(await EventAsync(Body)).At);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("支払い")]
    [InlineData("""{"id":"evt_1"}""")]
    [InlineData("""{"id":1,"type":"x","created":1}""")]
    [InlineData("""{"id":"evt_1","type":"x","created":1e300}""")]
    public async Task What_is_no_event_is_refused_though_signed(string body)
    {
        Assert.True((await ReadAsync(body, SignedEvent.Sign(body, time.GetUtcNow()))).Is(out _, out var refusal) is false);

        Assert.Equal("payment_event_unreadable", refusal!.Code);
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-299, true)]
    [InlineData(299, true)]
    public async Task A_signature_holds_for_five_minutes(int seconds, bool isTaken)
    {
        var body = SignedEvent.Of("checkout.session.completed", SignedEvent.Session(Ours));

        var read = await ReadAsync(body, SignedEvent.Sign(body, time.GetUtcNow().AddSeconds(seconds)));

        Assert.Equal(isTaken ? null : "payment_event_unsigned", read.Match<string?>(_ => null, refusal => refusal.Code));
    }

    [Fact]
    public async Task What_is_not_signed_with_the_secret_is_refused()
    {
        var body = SignedEvent.Of("checkout.session.completed", SignedEvent.Session(Ours));
        var signature = SignedEvent.Sign(body, time.GetUtcNow());
        var mac = signature[(signature.LastIndexOf('=') + 1)..];
        (string Body, string? Signature)[] forged =
        [
            (body, null),
            (body, ""),
            (body, "nonsense"),
            (body, "t=,v1="),
            (body, $"v1={mac}"),
            (body, $"t=99999999999999999999,v1={mac}"),
            (body, SignedEvent.Sign(body, time.GetUtcNow(), "whsec_other")),
            (body + " ", signature),
            (body.Replace("710", "1", StringComparison.Ordinal), signature),
            (body, signature.Replace("v1=", "v0=", StringComparison.Ordinal)),
        ];

        foreach (var (postedBody, postedSignature) in forged)
            Assert.Equal("payment_event_unsigned", (await ReadAsync(postedBody, postedSignature)).Match(_ => "", refusal => refusal.Code));
    }

    /// <summary>While a secret is rolled, Stripe signs with the old one and the new one.</summary>
    [Theory]
    [InlineData("whsec_older", SignedEvent.Secret)]
    [InlineData(SignedEvent.Secret, "whsec_newer")]
    public async Task One_of_two_signatures_suffices(string first, string second)
    {
        var body = SignedEvent.Of("checkout.session.completed", SignedEvent.Session(Ours));
        var newer = SignedEvent.Sign(body, time.GetUtcNow(), second);
        var both = $"{SignedEvent.Sign(body, time.GetUtcNow(), first)},{newer[newer.IndexOf("v1=", StringComparison.Ordinal)..]}";

        Assert.True((await ReadAsync(body, both)).Is(out _, out _));
    }

    [Theory]
    [InlineData("refund.created", "refund")]
    [InlineData("charge.dispute.created", "dispute")]
    public async Task What_needs_an_answer_from_Stripe_fails_where_there_is_none_so_that_it_comes_again(string type, string kind)
    {
        var body = SignedEvent.Of(type, new { id = "x_1", @object = kind, amount = 710, currency = "jpy", payment_intent = "pi_1", status = "pending" });

        await Assert.ThrowsAsync<PaymentProviderException>(() => EventAsync(body));
    }

    private async Task<PaymentEvent> EventAsync(string body) => (await ReadAsync(body, SignedEvent.Sign(body, time.GetUtcNow()))).OrThrow();

    private Task<Result<PaymentEvent>> ReadAsync(string body, string? signature) =>
        services.GetRequiredService<IPaymentEventReader>().ReadAsync(body, signature, TestContext.Current.CancellationToken);
}
