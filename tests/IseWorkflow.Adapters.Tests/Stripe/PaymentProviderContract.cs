using IseWorkflow.Core;
using IseWorkflow.Core.Payments;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>What every payment provider has to keep, whoever it is. A second provider is written against these.</summary>
public abstract class PaymentProviderContract
{
    private readonly CheckoutOrder order = GivenOrder.At(DateTimeOffset.UtcNow);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IPaymentProvider Provider { get; }

    /// <summary>Pays as a citizen does, at the provider's page. Skips the test where only a person can.</summary>
    protected abstract Task PayAsync(ProviderCheckout checkout);

    /// <summary>Chooses the convenience store at the provider's page, and does not go there yet.</summary>
    protected abstract Task ChooseKonbiniAsync(ProviderCheckout checkout);

    /// <summary>Pays at the convenience store.</summary>
    protected abstract Task PayAtStoreAsync(ProviderCheckout checkout);

    /// <summary>Contests a payment as the card's holder does, or decides that as the banks do.</summary>
    protected abstract Task DisputeAsync(ProviderCheckout checkout, DisputeStatus status);

    [Fact]
    public async Task A_checkout_opens_with_an_address_to_pay_at()
    {
        var checkout = await Provider.OpenAsync(order, Cancellation);

        Assert.Equal((CheckoutStatus.Open, null), (checkout.Status, checkout.Charge));
        Assert.NotNull(checkout.Url);
        Assert.Equal(order.ExpiresAt, checkout.ExpiresAt, TimeSpan.FromSeconds(1));
        Assert.Equal(checkout, await Provider.ReadAsync(checkout.SessionId, Cancellation));
    }

    [Fact]
    public async Task An_attempt_that_is_opened_again_is_the_same_checkout()
    {
        var first = await Provider.OpenAsync(order, Cancellation);

        Assert.Equal(first, await Provider.OpenAsync(order, Cancellation));
    }

    [Fact]
    public async Task An_attempt_that_is_opened_again_in_other_words_is_still_the_same_checkout()
    {
        var first = await Provider.OpenAsync(order, Cancellation);

        var again = await Provider.OpenAsync(order with { Language = Language.En, ExpiresAt = order.ExpiresAt.AddMinutes(5) }, Cancellation);

        Assert.Equal(first, again);
    }

    [Fact]
    public async Task An_attempt_that_is_opened_again_when_it_is_over_is_told_as_it_stands()
    {
        var first = await Provider.OpenAsync(order, Cancellation);
        await Provider.ExpireAsync(first.SessionId, Cancellation);

        var again = await Provider.OpenAsync(order, Cancellation);

        Assert.Equal((first.SessionId, CheckoutStatus.Expired, null), (again.SessionId, again.Status, again.Url));
    }

    [Fact]
    public async Task Attempts_revisions_and_applications_have_checkouts_of_their_own()
    {
        CheckoutOrder[] orders = [order, order with { Attempt = 2 }, order with { FeeRevision = 2 }, GivenOrder.At(DateTimeOffset.UtcNow)];

        var opened = new List<string>();
        foreach (var each in orders)
            opened.Add((await Provider.OpenAsync(each, Cancellation)).SessionId);

        Assert.Equal(4, opened.Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7 * 24)]
    public async Task A_time_that_the_provider_cannot_keep_is_moved_and_told(int hours)
    {
        var wanted = DateTimeOffset.UtcNow.AddHours(hours);

        var checkout = await Provider.OpenAsync(order with { ExpiresAt = wanted }, Cancellation);

        Assert.True((wanted - checkout.ExpiresAt).Duration() > TimeSpan.FromMinutes(5));
        Assert.InRange(checkout.ExpiresAt, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
    }

    [Fact]
    public async Task A_checkout_can_be_expired_and_that_more_than_once()
    {
        var checkout = await Provider.OpenAsync(order, Cancellation);

        var first = await Provider.ExpireAsync(checkout.SessionId, Cancellation);
        var second = await Provider.ExpireAsync(checkout.SessionId, Cancellation);

        Assert.Equal((CheckoutStatus.Expired, null, null), (first.Status, first.Url, first.Charge));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_paid_checkout_tells_its_charge()
    {
        var paid = await PaidAsync(order);

        Assert.Equal((CheckoutStatus.Paid, order.Total), (paid.Status, paid.Charge!.Amount));
        Assert.Equal(DateTimeOffset.UtcNow, paid.Charge.PaidAt, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_paid_checkout_that_is_to_be_expired_is_told_as_paid()
    {
        var paid = await PaidAsync(order);

        Assert.Equal(paid, await Provider.ExpireAsync(paid.SessionId, Cancellation));
    }

    [Fact]
    public async Task A_payment_is_given_back_once_however_often_that_is_asked()
    {
        var paid = await PaidAsync(order);

        await Provider.RefundAsync(paid.Charge!.PaymentId, RefundReason.PaidLate, Cancellation);
        await Provider.RefundAsync(paid.Charge.PaymentId, RefundReason.PaidLate, Cancellation);
        await Provider.RefundAsync(paid.Charge.PaymentId, RefundReason.CannotIssue, Cancellation);

        Assert.Equal(order.Total, (await BookedAsync(paid)).Refunded);
    }

    [Fact]
    public async Task A_payment_given_back_still_reads_as_paid()
    {
        var paid = await PaidAsync(order);
        await Provider.RefundAsync(paid.Charge!.PaymentId, RefundReason.PaidTwice, Cancellation);

        Assert.Equal(paid, await Provider.ReadAsync(paid.SessionId, Cancellation));
    }

    [Fact]
    public async Task While_a_payment_is_contested_it_is_not_given_back_and_once_that_is_lost_it_has_gone_back()
    {
        var paid = await PaidAsync(order);
        await DisputeAsync(paid, DisputeStatus.Opened);
        await Assert.ThrowsAsync<PaymentProviderException>(
            () => Provider.RefundAsync(paid.Charge!.PaymentId, RefundReason.PaidLate, Cancellation));
        Assert.Equal(Yen.Zero, (await BookedAsync(paid)).Refunded);

        await DisputeAsync(paid, DisputeStatus.Lost);
        await Provider.RefundAsync(paid.Charge!.PaymentId, RefundReason.PaidLate, Cancellation);

        Assert.Equal(order.Total, (await BookedAsync(paid)).Refunded);
    }

    [Fact]
    public async Task The_books_tell_payments_oldest_first_with_what_they_paid()
    {
        var first = await PaidAsync(order);
        var second = await PaidAsync(order with { Attempt = 2, FeeRevision = 2 });

        var ours = (await ListAsync(first.Charge!.PaidAt.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1)))
            .Where(payment => payment.Application == order.Application);

        Assert.Equal(
            [new ProviderPayment(first.Charge, Yen.Zero, order.Application, 1), new ProviderPayment(second.Charge!, Yen.Zero, order.Application, 2)],
            ours);
    }

    [Fact]
    public async Task The_books_tell_a_period_from_its_first_moment_until_before_its_last()
    {
        var charge = (await PaidAsync(order)).Charge!;

        Assert.Contains(await ListAsync(charge.PaidAt, charge.PaidAt.AddSeconds(1)), payment => payment.Charge == charge);
        Assert.DoesNotContain(await ListAsync(charge.PaidAt.AddSeconds(-1), charge.PaidAt), payment => payment.Charge == charge);
        Assert.DoesNotContain(await ListAsync(charge.PaidAt.AddSeconds(1), charge.PaidAt.AddSeconds(2)), payment => payment.Charge == charge);
    }

    [Fact]
    public async Task The_books_do_not_tell_what_was_not_paid()
    {
        await Provider.OpenAsync(order, Cancellation);

        var all = await ListAsync(DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));

        Assert.DoesNotContain(all, payment => payment.Application == order.Application);
    }

    [Fact]
    public async Task A_payment_at_a_store_is_on_its_way_until_the_store_has_it()
    {
        var checkout = await Provider.OpenAsync(order.ForKonbini(), Cancellation);
        await ChooseKonbiniAsync(checkout);

        var onItsWay = await Provider.ReadAsync(checkout.SessionId, Cancellation);
        Assert.Equal((CheckoutStatus.Processing, null), (onItsWay.Status, onItsWay.Charge));
        Assert.NotNull(onItsWay.Url);
        Assert.Equal(onItsWay, await Provider.ExpireAsync(checkout.SessionId, Cancellation));

        await PayAtStoreAsync(checkout);
        var paid = await Provider.ReadAsync(checkout.SessionId, Cancellation);
        Assert.Equal((CheckoutStatus.Paid, order.Total), (paid.Status, paid.Charge!.Amount));
    }

    [Fact]
    public async Task What_the_provider_does_not_know_is_a_failure()
    {
        await Assert.ThrowsAsync<PaymentProviderException>(() => Provider.ReadAsync("cs_test_unknown", Cancellation));
        await Assert.ThrowsAsync<PaymentProviderException>(() => Provider.ExpireAsync("cs_test_unknown", Cancellation));
        await Assert.ThrowsAsync<PaymentProviderException>(() => Provider.RefundAsync("pi_unknown", RefundReason.PaidLate, Cancellation));
    }

    [Fact]
    public async Task Who_cancels_gets_a_cancellation_and_not_a_failure() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Provider.ReadAsync("cs_test_any", new CancellationToken(canceled: true)));

    protected async Task<ProviderCheckout> PaidAsync(CheckoutOrder wanted)
    {
        var checkout = await Provider.OpenAsync(wanted, Cancellation);
        await PayAsync(checkout);
        return await Provider.ReadAsync(checkout.SessionId, Cancellation);
    }

    protected async Task<List<ProviderPayment>> ListAsync(DateTimeOffset from, DateTimeOffset until)
    {
        var payments = new List<ProviderPayment>();
        await foreach (var payment in Provider.ListAsync(from, until, Cancellation))
            payments.Add(payment);
        return payments;
    }

    private async Task<ProviderPayment> BookedAsync(ProviderCheckout paid) =>
        (await ListAsync(paid.Charge!.PaidAt, paid.Charge.PaidAt.AddSeconds(1))).Single(payment => payment.Charge.PaymentId == paid.Charge.PaymentId);
}
