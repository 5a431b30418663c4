using System.Net;
using IseWorkflow.Testing.Payments;

namespace IseWorkflow.Local.Tests.Stripe;

/// <summary>Refunds by the API.</summary>
public sealed class RefundApiTests : StripeStandInTest
{
    [Fact]
    public async Task A_refund_gives_back_what_is_left()
    {
        var payment = await PaidAsync();

        await CallAsync("refunds", [("payment_intent", payment), ("amount", "200")]);
        var rest = await CallAsync("refunds", [("payment_intent", payment), ("metadata[reason]", "PaidLate")]);

        Assert.Equal((400, "succeeded", payment), (rest.Body.GetProperty("amount").GetInt32(), rest.Text("status"), rest.Text("payment_intent")));
        Assert.Equal(0, (await Stripe.LedgerAsync()).Kept);
        var listed = (await CallAsync($"refunds?payment_intent={payment}")).Body.GetProperty("data").EnumerateArray();
        Assert.Equal(2, listed.Count());
    }

    [Theory]
    [InlineData("600", "charge_already_refunded", "600")]
    [InlineData("500", "amount_too_large", "200")]
    [InlineData("1", "parameter_invalid_integer", "0")]
    public async Task No_more_is_given_back_than_was_paid(string first, string code, string second)
    {
        var payment = await PaidAsync();
        await CallAsync("refunds", [("payment_intent", payment), ("amount", first)]);

        var answer = await CallAsync("refunds", [("payment_intent", payment), ("amount", second)]);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Error.GetProperty("code").GetString()));
        Assert.Equal(first, $"{(await Stripe.LedgerAsync()).Refunded}");
    }

    [Fact]
    public async Task What_the_bank_does_not_take_is_with_the_city_again()
    {
        var payment = await PaidAsync("4000000000005126");
        await CallAsync("refunds", [("payment_intent", payment)]);
        Assert.Equal((0, 0), await KeptAndReturnedAsync());

        Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((600, 600), await KeptAndReturnedAsync());
    }

    [Fact]
    public async Task What_was_not_paid_is_not_given_back()
    {
        var session = await OpenAsync();
        (await Stripe.PayAsync(session.Page, "4000000000000002")).Dispose();
        var payment = (await Stripe.LedgerAsync()).Payments.Single().Payment;

        var answer = await CallAsync("refunds", [("payment_intent", payment)]);

        Assert.Equal("payment_intent_unexpected_state", answer.Error.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_declined_card_leaves_a_charge_that_failed()
    {
        var session = await OpenAsync();
        (await Stripe.PayAsync(session.Page, "4000000000000002")).Dispose();
        (await Stripe.PayAsync(session.Page)).Dispose();

        var charges = (await CallAsync("charges")).Body.GetProperty("data").EnumerateArray();

        Assert.Equal(["succeeded", "failed"], charges.Select(charge => charge.GetProperty("status").GetString()));
    }

    private async Task<string> PaidAsync(string card = TestStripe.Visa)
    {
        (await Stripe.PayAsync((await OpenAsync()).Page, card)).Dispose();
        return (await Stripe.LedgerAsync()).Payments.Single().Payment;
    }

    private async Task<(long Kept, long CameBack)> KeptAndReturnedAsync()
    {
        var ledger = await Stripe.LedgerAsync();
        return (ledger.Kept, ledger.Payments.Single().CameBack);
    }
}
