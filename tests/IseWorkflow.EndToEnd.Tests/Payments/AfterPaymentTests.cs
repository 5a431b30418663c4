using System.Net;
using IseWorkflow.EndToEnd.Tests.Running;
using IseWorkflow.EndToEnd.Tests.Towns;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Payments;

/// <summary>What comes after a citizen paid by card: events that are lost or come twice, a refusal by the city, a dispute.</summary>
public sealed class AfterPaymentTests(LocalTown town) : IClassFixture<LocalTown>, IAsyncDisposable
{
    private const string PaidMail = "お支払いを確認しました";
    private const string RefundedMail = "お支払いいただいた金額を返金します";

    /// <summary>Longer than a webhook is waited for before the provider is asked.</summary>
    private static readonly TimeSpan UntilAsked = TimeSpan.FromMinutes(45);

    private readonly StripeBooks books = new(town.Addresses.Stripe);
    private readonly Caller caller = new(town.Addresses.Site);

    public async ValueTask DisposeAsync()
    {
        await books.DeliverAsync("normal");
        books.Dispose();
        caller.Dispose();
    }

    [Fact]
    public async Task A_payment_whose_webhook_was_lost_is_found_by_asking()
    {
        await books.DeliverAsync("drop");
        using var record = await PaidAsync();
        await town.SettleAsync();
        await record.UntilAsync("AwaitingPayment");

        await town.Clock.MoveAsync(UntilAsked);

        await record.UntilAsync("AwaitingMailing");
        Assert.Equal(1, await record.CountMailsAsync(PaidMail));
        Assert.Equal(record.Fee, (await books.ChargedAsync(record.Number)).Charged);
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_told_to_the_citizen_once()
    {
        await books.DeliverAsync("duplicate");
        using var record = await PaidAsync();
        await books.DeliveredAsync("checkout.session.completed", copies: 2);

        await record.UntilAsync("AwaitingMailing");
        Assert.Equal(1, await record.CountMailsAsync(PaidMail));
        var paid = await books.ChargedAsync(record.Number);
        Assert.Equal((record.Fee, 0), (paid.Charged, paid.Refunded));
    }

    [Fact]
    public async Task Who_cannot_be_served_after_all_is_told_why_and_given_the_money_back_once()
    {
        const string Reason = "住民登録が確認できないため、証明書を発行できません。";
        using var record = await PaidAsync();
        await record.UntilAsync("AwaitingMailing");

        await record.World.Clerk.RejectAsync(record.StaffLink, Reason);

        var view = await record.UntilAsync("Rejected");
        Assert.Equal(Reason, view["rejectReason"]!.GetValue<string>());
        Assert.Equal(record.Fee, Assert.Single(view["refunds"]!.AsArray())!["amount"]!.GetValue<int>());
        Assert.Contains(Reason, (await record.MailAsync("申請をお受けできませんでした")).Text, StringComparison.Ordinal);
        var again = await caller.PostAsync(
            $"/api/staff/applications/{record.Id}/rejection", new { reason = "もう一度" }, ("X-Ise-Token", record.StaffLink.Secret()));
        again.AssertProblem(HttpStatusCode.Conflict, "application_ended");
        Assert.Equal(1, await record.CountMailsAsync(RefundedMail));
        var paid = await books.ChargedAsync(record.Number);
        Assert.Equal((record.Fee, record.Fee), (paid.Charged, paid.Refunded));
    }

    [Fact]
    public async Task A_dispute_and_its_outcome_are_told_to_staff()
    {
        using var record = await PaidAsync();
        await record.UntilAsync("AwaitingMailing");
        var payment = (await books.ChargedAsync(record.Number)).Id;

        await books.DisputeAsync(payment, "opened");
        var opened = await record.World.Mails.WaitAsync(
            ResidentRecordForm.Department, $"支払いに異議が申し立てられました（受付番号 {record.Number}）");
        await books.DisputeAsync(payment, "lost");
        await record.World.Mails.WaitAsync(ResidentRecordForm.Department, $"支払いへの異議が認められました（受付番号 {record.Number}）");

        Assert.Contains(payment, opened.Text, StringComparison.Ordinal);
        Assert.Equal(0, await record.CountMailsAsync("異議"));
        await record.UntilAsync("AwaitingMailing");
    }

    private async Task<ResidentRecord> PaidAsync()
    {
        var record = await ResidentRecord.AwaitingPaymentAsync(town);
        await record.World.Payer.PayAsync(await record.World.Citizen.BeginCheckoutAsync(record.PayLink));
        return record;
    }
}
