using System.Net;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Api.Tests.Review;
using IseWorkflow.Core.Notices;

namespace IseWorkflow.Api.Tests.Notices;

public sealed class MailReportsTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    private const string Endpoint = "/api/webhooks/mail";

    [Fact]
    public async Task Event_grids_handshake_gets_its_code_back()
    {
        using var grid = new Caller(host.Origin);
        var answer = await grid.PostAsync(Endpoint, new[]
        {
            new { eventType = "Microsoft.EventGrid.SubscriptionValidationEvent", eventTime = "2026-11-24T01:30:00Z", data = new { validationCode = "512d38b6" } },
        });
        Assert.Equal((HttpStatusCode.OK, "512d38b6"), (answer.Status, answer.Text("validationResponse")));
    }

    [Fact]
    public async Task Staff_see_that_a_mail_did_not_arrive()
    {
        var (id, operation) = await NotifiedAsync();
        Assert.Equal(HttpStatusCode.OK, (await ReportAsync(operation, "Bounced")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReportAsync(operation, "Bounced")).Status);
        using var official = await Official.OfAsync(host, id);
        var undelivered = Assert.Single((await official.ViewAsync(id)).Json!["undelivered"]!.AsArray())!;
        Assert.Equal(("Received", "Bounced"), (undelivered["kind"]!.ToString(), undelivered["failure"]!.ToString()));
    }

    [Theory]
    [InlineData("Delivered")]
    [InlineData("Expanded")]
    public async Task What_arrived_is_nothing_to_tell(string status)
    {
        var (id, operation) = await NotifiedAsync();
        await ReportAsync(operation, status);
        using var official = await Official.OfAsync(host, id);
        Assert.Empty((await official.ViewAsync(id)).Json!["undelivered"]!.AsArray());
    }

    [Fact]
    public async Task A_mail_that_was_no_applications_notice_is_taken_note_of_without_one() =>
        Assert.Equal(HttpStatusCode.OK, (await ReportAsync(Guid.NewGuid(), "Suppressed")).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("another-key-that-is-wrong")]
    public async Task A_report_without_the_key_is_refused(string? key)
    {
        var answer = await ReportAsync(Guid.NewGuid(), "Bounced", key);
        Assert.Equal((HttpStatusCode.Forbidden, "report_key_invalid"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{"eventType":"Microsoft.Communication.EmailDeliveryReportReceived"}""")]
    [InlineData("""[1, {"eventType":"Microsoft.Communication.EmailDeliveryReportReceived","data":7}, {"eventType":"Other"}]""")]
    public async Task What_is_no_report_is_let_pass(string body)
    {
        using var grid = new Caller(host.Origin);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await grid.SendAsync(HttpMethod.Post, Endpoint, content, ("X-Report-Key", ServiceHost.ReportKey));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    /// <summary>An application at the desk, and the operation of a mail about it.</summary>
    private async Task<(string Id, Guid Operation)> NotifiedAsync()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        var operation = Guid.NewGuid();
        var topic = new MailTopic(ApplicationId.Parse(id).OrThrow(), NoticeKind.Received);
        await host.Get<IMailLog>().NoteAsync(operation, topic, TestContext.Current.CancellationToken);
        return (id, operation);
    }

    private Task<Answer> ReportAsync(Guid operation, string status) => ReportAsync(operation, status, ServiceHost.ReportKey);

    private async Task<Answer> ReportAsync(Guid operation, string status, string? key)
    {
        using var grid = new Caller(host.Origin);
        return await grid.PostAsync(
            Endpoint,
            new[]
            {
                new
                {
                    eventType = "Microsoft.Communication.EmailDeliveryReportReceived",
                    eventTime = "2026-11-24T01:30:00.1234567Z",
                    data = new { sender = "no-reply@city.example.jp", recipient = "hanako@example.jp", messageId = operation, status },
                },
            },
            key is null ? [] : [("X-Report-Key", key)]);
    }
}
