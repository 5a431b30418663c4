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
    [InlineData("4242424242424242", new[] { RefundStatus.Succeeded, RefundStatus.Succeeded })]
    [InlineData("4000000000007726", new[] { RefundStatus.Pending, RefundStatus.Succeeded, RefundStatus.Succeeded })]
    [InlineData("4000000000005126", new[] { RefundStatus.Succeeded, RefundStatus.Succeeded, RefundStatus.Failed, RefundStatus.Failed })]
    public async Task A_refund_tells_where_it_stands(string card, RefundStatus[] course)
    {
        var payment = await PaidAsync(card);
        await Provider.RefundAsync(payment, RefundReason.PaidTwice, Cancellation);
        time.Advance(TimeSpan.FromMinutes(2));
        await stripe.LedgerAsync();

        var told = (await ToldAsync()).OfType<PaymentEvent.RefundChanged>().ToList();

        Assert.Equal(course, told.Select(each => each.Status));
        Assert.All(told, each => Assert.Equal((order.Application, payment, order.Total), (each.Application, each.PaymentId, each.Amount)));
    }

    [Theory]
    [InlineData("won", DisputeStatus.Won)]
    [InlineData("lost", DisputeStatus.Lost)]
    public async Task A_dispute_tells_that_it_began_and_how_it_ended(string outcome, DisputeStatus end)
    {
        var payment = await PaidAsync("4000000000000259");
        await stripe.OrderAsync("disputes", new { payment, outcome });

        var told = (await ToldAsync()).OfType<PaymentEvent.DisputeChanged>().ToList();

        Assert.Equal([DisputeStatus.Opened, end], told.Select(each => each.Status));
        Assert.All(told, each => Assert.Equal((order.Application, payment, order.Total), (each.Application, each.PaymentId, each.Amount)));
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
        {
            var signature = SignedEvent.Sign(each.Body, time.GetUtcNow(), stripe.Options.WebhookSecret);
            told.Add((await services.GetRequiredService<IPaymentEventReader>().ReadAsync(each.Body, signature, Cancellation)).OrThrow());
        }

        return told;
    }
}
