using System.Net;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Api.Tests.Review;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Payments;
using Moq;

namespace IseWorkflow.Api.Tests.Applications;

public sealed class WithdrawalTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task What_is_taken_back_has_ended()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);

        var done = await citizen.WithdrawAsync(id);

        Assert.Equal(HttpStatusCode.Accepted, done.Status);
        var view = await citizen.ViewAsync(id);
        Assert.Equal("Withdrawn", view.Text("stage"));
        Assert.Equal("false", view.Text("canWithdraw"));
        Assert.Equal("false", view.Text("canCorrect"));
        Assert.Null(view.Json!["deadline"]);
    }

    [Fact]
    public async Task Taking_it_back_twice_changes_nothing()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);

        var answers = new[] { await citizen.WithdrawAsync(id), await citizen.WithdrawAsync(id) };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.Status));
        Assert.Equal(2, (await citizen.ViewAsync(id)).Json!["timeline"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_is_paid_is_no_longer_taken_back()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        await official.SetProposedFeeAsync(id);
        await PayAsync(id, await citizen.ViewAsync(id));

        var refused = await citizen.WithdrawAsync(id);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("too_late_to_withdraw", refused.Code);
        var view = await citizen.ViewAsync(id);
        Assert.Equal("AwaitingMailing", view.Text("stage"));
        Assert.Equal("false", view.Text("canWithdraw"));
    }

    [Fact]
    public async Task Before_it_is_paid_it_can_be_taken_back_and_its_checkout_is_closed()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        await official.SetProposedFeeAsync(id);

        await citizen.WithdrawAsync(id);

        Assert.Equal("Withdrawn", (await citizen.ViewAsync(id)).Text("stage"));
        host.Payments.Verify(desk => desk.CloseAsync(ApplicationId.Parse(id).OrThrow(), 1, It.IsAny<CancellationToken>()), Times.Once);
    }

    private Task PayAsync(string id, Answer view)
    {
        var charge = new Charge("pi_1", Yen.Of(view.Json!["fee"]!["total"]!.GetValue<int>()), host.Time.GetUtcNow());
        return host.HappensAsync(
            ApplicationId.Parse(id).OrThrow(),
            new Signal.PaymentSucceeded("payment-pi_1", Actor.PaymentProvider("evt_1"), host.Time.GetUtcNow(), 1, charge));
    }
}
