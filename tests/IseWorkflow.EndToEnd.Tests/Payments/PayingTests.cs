using System.Net;
using System.Text.Json.Nodes;
using IseWorkflow.EndToEnd.Tests.Running;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Payments;

/// <summary>Paying otherwise than at once by card: at the store, after a correction, not at all. The provider's books say what became of the money.</summary>
public sealed class PayingTests(LocalTown town) : IClassFixture<LocalTown>, IDisposable
{
    private const string PaidMail = "お支払いを確認しました";

    private readonly StripeBooks books = new(town.Addresses.Stripe);
    private readonly Caller caller = new(town.Addresses.Site);

    public void Dispose()
    {
        books.Dispose();
        caller.Dispose();
    }

    [Fact]
    public async Task A_number_taken_today_is_paid_at_the_store_tomorrow()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town);
        var offered = await record.World.Citizen.OpenPaymentAsync(record.PayLink);
        Assert.Contains("konbini", offered["methods"]!.AsArray().Select(method => method!.GetValue<string>()));
        var voucher = await record.World.Payer.TakeVoucherAsync(await record.World.Citizen.BeginCheckoutAsync(record.PayLink, "konbini"));
        await UntilPaymentAsync(record, "processing");
        await town.Clock.MoveAsync(TimeSpan.FromDays(1));
        await record.UntilAsync("AwaitingPayment");

        await record.World.Payer.PayAtStoreAsync(voucher);

        await record.UntilAsync("AwaitingMailing");
        await UntilPaymentAsync(record, "paid");
        Assert.Equal(1, await record.CountMailsAsync(PaidMail));
        var paid = await books.ChargedAsync(record.Number);
        Assert.Equal(("konbini", record.Fee, 0), (paid.Method, paid.Charged, paid.Refunded));
    }

    [Fact]
    public async Task Who_has_a_number_for_the_store_is_not_let_to_pay_by_card_as_well()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town);
        await record.World.Payer.TakeVoucherAsync(await record.World.Citizen.BeginCheckoutAsync(record.PayLink, "konbini"));
        await UntilPaymentAsync(record, "processing");

        (await BeginAsync(record.PayLink)).AssertProblem(HttpStatusCode.Conflict, "payment_processing");
    }

    [Fact]
    public async Task After_a_correction_only_the_new_fee_can_be_paid()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town);
        var (oldLink, oldFee) = (record.PayLink, record.Fee);
        var oldCheckout = await record.World.Citizen.BeginCheckoutAsync(oldLink);

        await record.CorrectFeeAsync(unitPrice: 200, "減額の対象であることを確認したため");
        await town.SettleAsync();

        Assert.NotEqual(oldFee, record.Fee);
        Assert.Equal("superseded", (await record.World.Citizen.OpenPaymentAsync(oldLink))["status"]!.GetValue<string>());
        (await BeginAsync(oldLink)).AssertProblem(HttpStatusCode.Conflict, "fee_superseded");
        Assert.Equal(HttpStatusCode.Gone, (await caller.GetAsync(oldCheckout.AbsoluteUri)).Status);
        var asked = await record.World.Citizen.OpenPaymentAsync(record.PayLink);
        Assert.Equal(("payable", record.Fee), (asked["status"]!.GetValue<string>(), asked["total"]!.GetValue<int>()));
        await record.World.Payer.PayAsync(await record.World.Citizen.BeginCheckoutAsync(record.PayLink));
        await record.UntilAsync("AwaitingMailing");
        var paid = await books.ChargedAsync(record.Number);
        Assert.Equal((record.Fee, 0), (paid.Charged, paid.Refunded));
    }

    [Fact]
    public async Task A_link_that_is_opened_over_and_over_charges_nobody()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town);
        for (var i = 0; i < 20; i++)
        {
            await record.World.OpenAsync(record.PayLink);
            Assert.Equal("payable", (await record.World.Citizen.OpenPaymentAsync(record.PayLink))["status"]!.GetValue<string>());
        }

        await town.SettleAsync();
        Assert.Empty(await books.PaymentsAsync(record.Number));
        await record.UntilAsync("AwaitingPayment");
    }

    [Fact]
    public async Task Who_clicks_again_and_again_is_sent_to_one_checkout()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town);

        var checkouts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => record.World.Citizen.BeginCheckoutAsync(record.PayLink)));

        await record.World.Payer.PayAsync(Assert.Single(checkouts.Distinct()));
        await record.UntilAsync("AwaitingMailing");
        Assert.Equal(record.Fee, (await books.ChargedAsync(record.Number)).Charged);
        (await BeginAsync(record.PayLink)).AssertProblem(HttpStatusCode.Conflict, "already_paid");
    }

    [Fact]
    public async Task News_of_a_payment_that_are_late_come_when_the_clock_is_put_forward()
    {
        using var record = await ResidentRecord.AwaitingPaymentAsync(town);
        await books.DeliverAsync("delay");
        await record.World.Payer.PayAsync(await record.World.Citizen.BeginCheckoutAsync(record.PayLink));
        await books.DeliverAsync("normal");

        await town.Clock.MoveAsync(TimeSpan.FromMinutes(2));

        await books.DeliveredAsync("checkout.session.completed", copies: 1);
        await record.UntilAsync("AwaitingMailing");
    }

    private static Task<JsonNode> UntilPaymentAsync(ResidentRecord record, string status) => DemoPatience.UntilAsync(
        () => record.World.Citizen.OpenPaymentAsync(record.PayLink), page => page["status"]!.GetValue<string>() == status, $"The payment {status}");

    private Task<Answer> BeginAsync(Uri link) =>
        caller.PostAsync("/api/citizen/payment/checkout", new { method = "card" }, ("X-Ise-Token", link.Secret()));
}
