using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>What the stand-in tells of a payment's life, as the reader understands it.</summary>
public sealed class StripeWebhookTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 24, 1, 30, 0, TimeSpan.Zero));
    private TestStripe stripe = null!;
    private ServiceProvider services = null!;
    private CheckoutOrder order = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IPaymentProvider Provider => services.GetRequiredService<IPaymentProvider>();

    public async ValueTask InitializeAsync()
    {
        stripe = await TestStripe.StartAsync(time: time);
        services = StripeServicesUnderTest.Build(stripe.Settings, time);
        order = GivenOrder.At(time.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await stripe.DisposeAsync();
    }

    [Fact]
    public async Task A_payment_tells_the_same_as_who_asks_for_it()
    {
        var checkout = await Provider.OpenAsync(order, Cancellation);
        (await stripe.PayAsync(checkout.Url!)).Dispose();

        var told = Assert.IsType<PaymentEvent.CheckoutChanged>(Assert.Single(await ToldAsync()));

        Assert.Equal(await Provider.ReadAsync(checkout.SessionId, Cancellation), told.Checkout);
        Assert.Equal((order.Application, 1), (told.Application, told.FeeRevision));
    }

    [Fact]
    public async Task A_session_that_ran_out_tells_so()
    {
        await Provider.OpenAsync(order, Cancellation);
        time.Advance(TimeSpan.FromHours(2));
        await stripe.LedgerAsync();

        var told = Assert.IsType<PaymentEvent.CheckoutChanged>(Assert.Single(await ToldAsync()));

        Assert.Equal((CheckoutStatus.Expired, null), (told.Checkout.Status, told.Checkout.Charge));
    }

    [Theory]
    [InlineData("paid", CheckoutStatus.Paid)]
    [InlineData("expired", CheckoutStatus.Expired)]
    public async Task A_convenience_store_tells_twice(string outcome, CheckoutStatus status)
    {
        var checkout = await Provider.OpenAsync(order.ForKonbini(), Cancellation);
        (await stripe.PrintVoucherAsync(checkout.Url!)).Dispose();
        await stripe.OrderAsync("konbini", new { payment = (await stripe.LedgerAsync()).Payments.Single().Payment, outcome });

        var told = (await ToldAsync()).Cast<PaymentEvent.CheckoutChanged>().Select(each => each.Checkout.Status);

        Assert.Equal([CheckoutStatus.Processing, status], told);
    }

    [Theory]
    [InlineData("4242424242424242", RefundStatus.Succeeded, RefundStatus.Succeeded)]
    [InlineData("4000000000007726", RefundStatus.Pending, RefundStatus.Succeeded)]
    [InlineData("4000000000005126", RefundStatus.Succeeded, RefundStatus.Failed)]
    public async Task A_refund_tells_where_it_stands(string card, RefundStatus atFirst, RefundStatus inTheEnd)
    {
        var payment = await PaidAsync(card);
        await Provider.RefundAsync(payment, RefundReason.PaidTwice, Cancellation);
        var first = (await ToldAsync()).OfType<PaymentEvent.RefundChanged>().ToList();
        time.Advance(TimeSpan.FromMinutes(2));
        await stripe.LedgerAsync();

        Assert.All(first, each => Assert.Equal(atFirst, each.Status));
        Assert.All(first, each => Assert.Equal((order.Application, payment, order.Total), (each.Application, each.PaymentId, each.Amount)));
        Assert.All(
            (await ToldAsync()).OfType<PaymentEvent.RefundChanged>(),
            each => Assert.Equal((first[0].RefundId, inTheEnd), (each.RefundId, each.Status)));
    }

    [Fact]
    public async Task Refunds_in_equal_parts_are_two()
    {
        var payment = await PaidAsync(TestStripe.Visa);
        await stripe.OrderAsync("refunds", new { payment, amount = 100 });
        time.Advance(TimeSpan.FromMinutes(1));
        await stripe.OrderAsync("refunds", new { payment, amount = 100 });

        var told = (await ToldAsync()).OfType<PaymentEvent.RefundChanged>().ToList();

        Assert.All(told, each => Assert.Equal((Yen.Of(100), RefundStatus.Succeeded), (each.Amount, each.Status)));
        Assert.Equal(2, told.Select(each => each.RefundId).Distinct().Count());
    }

    [Theory]
    [InlineData("won", DisputeStatus.Won)]
    [InlineData("lost", DisputeStatus.Lost)]
    public async Task A_dispute_tells_that_it_began_and_how_it_ended(string outcome, DisputeStatus end)
    {
        var payment = await PaidAsync("4000000000000259");
        var opened = Assert.Single((await ToldAsync()).OfType<PaymentEvent.DisputeChanged>());
        await stripe.OrderAsync("disputes", new { payment, outcome });

        Assert.Equal(
            (order.Application, payment, order.Total, DisputeStatus.Opened),
            (opened.Application, opened.PaymentId, opened.Amount, opened.Status));
        Assert.All(
            (await ToldAsync()).OfType<PaymentEvent.DisputeChanged>(),
            each => Assert.Equal((opened.DisputeId, end), (each.DisputeId, each.Status)));
    }

    [Theory]
    [InlineData("refund.updated", "refund")]
    [InlineData("charge.dispute.created", "dispute")]
    public async Task What_Stripe_does_not_know_is_not_ours(string type, string kind)
    {
        var body = SignedEvent.Of(type, new { id = "x_unknown", @object = kind, amount = 710, currency = "jpy", payment_intent = "pi_unknown" });

        Assert.EndsWith("that Stripe does not know", Assert.IsType<PaymentEvent.NotOurs>(await ReadAsync(body)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_of_another_product_is_not_ours()
    {
        await using var other = StripeServicesUnderTest.Build(stripe.Settings.Append(new("Stripe:AppTag", "another-product")), time);
        var theirs = await other.GetRequiredService<IPaymentProvider>().OpenAsync(order, Cancellation);
        (await stripe.PayAsync(theirs.Url!)).Dispose();
        await stripe.OrderAsync("refunds", new { payment = (await stripe.LedgerAsync()).Payments.Single().Payment });

        var told = await ToldAsync();

        Assert.Equal(3, told.Count);
        Assert.All(told, each => Assert.EndsWith("is another product's", Assert.IsType<PaymentEvent.NotOurs>(each).Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_business_of_ours_is_not_ours()
    {
        await stripe.OrderAsync("events", new { type = "invoice.paid" });

        Assert.IsType<PaymentEvent.NotOurs>(Assert.Single(await ToldAsync()));
    }

    private async Task<string> PaidAsync(string card)
    {
        var checkout = await Provider.OpenAsync(order, Cancellation);
        (await stripe.PayAsync(checkout.Url!, card)).Dispose();
        return (await stripe.LedgerAsync()).Payments.Single().Payment;
    }

    private async Task<List<PaymentEvent>> ToldAsync()
    {
        var told = new List<PaymentEvent>();
        foreach (var each in await stripe.EventsAsync())
            told.Add(await ReadAsync(each.Body));
        return told;
    }

    private async Task<PaymentEvent> ReadAsync(string body)
    {
        var signature = SignedEvent.Sign(body, time.GetUtcNow(), stripe.Options.WebhookSecret);
        return (await services.GetRequiredService<IPaymentEventReader>().ReadAsync(body, signature, Cancellation)).OrThrow();
    }
}
