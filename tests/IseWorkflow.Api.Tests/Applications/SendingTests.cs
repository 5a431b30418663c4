using System.Net;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Api.Tests.Applications;

public sealed class SendingTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task What_is_sent_is_received_under_a_number_with_a_promise_and_a_mail()
    {
        using var citizen = await Citizen.SignInAsync(host, "sent@example.jp");
        var id = await citizen.AppliedAsync(Citizen.LandUse);

        var sent = await citizen.SendAsync(id);

        Assert.Equal(HttpStatusCode.Accepted, sent.Status);
        var view = await citizen.ViewAsync(id);
        Assert.Equal("UnderReview", view.Text("stage"));
        Assert.Equal(sent.Text("receiptNumber"), view.Text("receiptNumber"));
        Assert.StartsWith("20261124-", sent.Text("receiptNumber"), StringComparison.Ordinal);
        Assert.Equal("2026-11-27T08:15:00+00:00", view.Text("deadline"));
        Assert.Contains(host.Mails.Sent, mail => mail.To[0].Value == "sent@example.jp" && mail.Text.Contains(sent.Text("receiptNumber")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sent_twice_it_has_the_same_number()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);

        var (first, second) = (await citizen.SendAsync(id), await citizen.SendAsync(id));

        Assert.Equal(HttpStatusCode.Accepted, second.Status);
        Assert.Equal(first.Text("receiptNumber"), second.Text("receiptNumber"));
    }

    [Fact]
    public async Task Clicked_several_times_at_once_it_has_one_number_and_is_received_once()
    {
        using var citizen = await Citizen.SignInAsync(host, "clicks@example.jp");
        var id = await citizen.AppliedAsync(Citizen.Dog);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => citizen.SendAsync(id)));

        var number = Assert.Single(sent.Select(answer => answer.Text("receiptNumber")).Distinct());
        Assert.Equal(number, (await citizen.ViewAsync(id)).Text("receiptNumber"));
        Assert.Single(host.Mails.Sent, mail => mail.To[0].Value == "clicks@example.jp" && mail.Text.Contains(number!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_the_turn_a_repeat_hears_the_number_that_is_on_its_way()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        host.Runtime.Hold();
        var (first, second) = (await citizen.SendAsync(id), await citizen.SendAsync(id));
        await host.Runtime.LetGoAsync();

        Assert.Equal(first.Text("receiptNumber"), second.Text("receiptNumber"));
        Assert.Equal(first.Text("receiptNumber"), (await citizen.ViewAsync(id)).Text("receiptNumber"));
    }

    [Fact]
    public async Task The_number_leads_to_the_application()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        var number = ReceiptNumber.Parse((await citizen.SendAsync(id)).Text("receiptNumber")).OrThrow();

        var found = await host.Get<IApplicationStore>().FindByReceiptNumberAsync(number, CancellationToken.None);

        Assert.Equal(id, found?.Value);
    }

    [Fact]
    public async Task What_has_to_be_signed_is_not_sent_unsigned()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Juminhyo);

        var refused = await citizen.SendAsync(id);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("not_signed", refused.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Only_what_was_last_checked_is_sent(int revision)
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.Dog, ("tel", "090-0000-0000")));

        var refused = await citizen.SendAsync(id, revision);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("revision_outdated", refused.Code);
        Assert.Equal("AwaitingConfirmation", (await citizen.ViewAsync(id)).Text("stage"));
    }

    [Fact]
    public async Task What_has_ended_is_not_sent()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        await citizen.WithdrawAsync(id);

        Assert.Equal("application_ended", (await citizen.SendAsync(id)).Code);
    }
}
