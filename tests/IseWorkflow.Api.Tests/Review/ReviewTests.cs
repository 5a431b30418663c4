using System.Net;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using Moq;

namespace IseWorkflow.Api.Tests.Review;

public sealed class ReviewTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task What_is_given_back_is_the_citizens_to_correct_and_giving_it_back_twice_is_known()
    {
        using var citizen = await Citizen.SignInAsync(host, "returned@example.jp");
        var id = await citizen.SentAsync(Citizen.Dog);
        using var official = await Official.OfAsync(host, id);

        var done = await official.ReturnAsync(id, "　電話番号を\r\n確認してください。\u0007 ");
        var again = await official.ReturnAsync(id, "もう一度");

        Assert.Equal(HttpStatusCode.Accepted, done.Status);
        Assert.Equal("電話番号を\n確認してください。", (await citizen.ViewAsync(id)).Text("returnReason"));
        Assert.Contains(host.Mails.Sent, mail => mail.To[0].Value == "returned@example.jp" && mail.Text.Contains("電話番号を\n確認してください。", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("already_returned", again.Code);
    }

    [Fact]
    public async Task What_is_refused_has_ended_with_its_reason()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        using var official = await Official.OfAsync(host, id);

        var done = await official.RejectAsync(id, "伊勢市に登録がありません。");

        Assert.Equal(HttpStatusCode.Accepted, done.Status);
        var view = await citizen.ViewAsync(id);
        Assert.Equal("Rejected", view.Text("stage"));
        Assert.Equal("伊勢市に登録がありません。", view.Text("rejectReason"));
        Assert.Equal("application_ended", (await official.RejectAsync(id, "もう一度")).Code);
    }

    [Theory]
    [InlineData(null, "reason_required")]
    [InlineData(" \n　", "reason_required")]
    [InlineData("1001", "reason_too_long")]
    public async Task A_reason_is_needed_and_has_a_thousand_characters_at_most(string? reason, string code)
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        using var official = await Official.OfAsync(host, id);
        var text = reason == "1001" ? new string('あ', 1001) : reason;

        Assert.Equal(code, (await official.ReturnAsync(id, text)).Code);
        Assert.Equal(code, (await official.RejectAsync(id, text)).Code);
        Assert.Equal("UnderReview", (await citizen.ViewAsync(id)).Text("stage"));
    }

    [Fact]
    public async Task What_is_paid_is_posted_with_its_tracking_number_and_posting_twice_is_known()
    {
        using var citizen = await Citizen.SignInAsync(host, "posted@example.jp");
        var id = await PaidAsync(citizen);
        using var official = await Official.OfAsync(host, id);

        var done = await official.PostAsync(id, "１２３４ー５６７８　９０１２");
        var again = await official.PostAsync(id, null);

        Assert.Equal(HttpStatusCode.Accepted, done.Status);
        var view = await citizen.ViewAsync(id);
        Assert.Equal("Mailed", view.Text("stage"));
        Assert.Equal("1234-5678-9012", view.Text("trackingNumber"));
        Assert.NotNull(view.Json!["fee"]!["paidAt"]);
        Assert.Equal("証明書を発送しました。", view.Json["timeline"]!.AsArray()[^1]!["text"]!["ja"]!.ToString());
        Assert.Contains(host.Mails.Sent, mail => mail.To[0].Value == "posted@example.jp" && mail.Text.Contains("1234-5678-9012", StringComparison.Ordinal));
        Assert.Equal("application_ended", again.Code);
    }

    [Fact]
    public async Task Ordinary_mail_has_no_tracking_number()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await PaidAsync(citizen);
        using var official = await Official.OfAsync(host, id);

        Assert.Equal(HttpStatusCode.Accepted, (await official.PostAsync(id, " ")).Status);
        Assert.Null((await citizen.ViewAsync(id)).Json!["trackingNumber"]);
    }

    [Fact]
    public async Task What_is_no_tracking_number_is_not_taken_for_one()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await PaidAsync(citizen);
        using var official = await Official.OfAsync(host, id);

        var refused = await official.PostAsync(id, "12345");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("tracking_number_invalid", refused.Code);
    }

    [Fact]
    public async Task What_is_not_paid_is_not_posted()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);

        Assert.Equal("not_approved", (await official.PostAsync(id, null)).Code);
        await official.SetProposedFeeAsync(id);
        Assert.Equal("not_paid", (await official.PostAsync(id, null)).Code);
    }

    [Fact]
    public async Task What_was_paid_and_cannot_be_issued_is_given_back_and_both_sides_see_it()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await PaidAsync(citizen);
        using var official = await Official.OfAsync(host, id);

        await official.RejectAsync(id, "該当する土地がありません。");

        var refund = Assert.Single((await citizen.ViewAsync(id)).Json!["refunds"]!.AsArray())!;
        Assert.Equal(410, refund["amount"]!.GetValue<int>());
        Assert.Equal("CannotIssue", refund["reason"]!.ToString());
        host.Payments.Verify(
            desk => desk.RefundAsync(ApplicationId.Parse(id).OrThrow(), It.IsAny<Charge>(), RefundReason.CannotIssue, It.IsAny<CancellationToken>()),
            Times.Once);
    }

    [Fact]
    public async Task The_trail_says_that_staff_acted_and_by_which_link_and_no_name()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        using var official = await Official.OfAsync(host, id);
        await official.ReturnAsync(id, "理由");

        var trail = (await official.ViewAsync(id)).Json!["trail"]!.AsArray();
        var stored = await host.Get<ILifecycleStore>().ReadTrailAsync(ApplicationId.Parse(id).OrThrow(), CancellationToken.None);

        Assert.Equal(["Submitted", "Confirmed", "ReturnedForCorrection"], trail.Select(entry => entry!["signal"]!.ToString()));
        Assert.Equal(["Citizen", "Citizen", "Staff"], trail.Select(entry => entry!["by"]!.ToString()));
        Assert.Matches("^[0-9a-f]{16}$", stored[^1].By.Id);
    }

    private async Task<string> PaidAsync(Citizen citizen)
    {
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        await official.SetProposedFeeAsync(id);
        var charge = new Charge($"pi_{id}", Yen.Of(410), host.Time.GetUtcNow());
        var paid = new Signal.PaymentSucceeded($"payment-pi_{id}", Actor.PaymentProvider("evt_1"), host.Time.GetUtcNow(), 1, charge);
        await host.HappensAsync(ApplicationId.Parse(id).OrThrow(), paid);
        return id;
    }
}
