using System.Net;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;

namespace IseWorkflow.Api.Tests.Operations;

/// <summary>Intake stopped and resumed. One test after the other: there is one switch.</summary>
public sealed class IntakeEndpointsTests(OperatorHost host) : IClassFixture<OperatorHost>, IAsyncLifetime
{
    private const string Intake = "/api/operator/intake";
    private const string Notice = "/api/citizen/notice";

    private static readonly object Message = new { ja = "21時まで保守中です。", en = "Under maintenance until 21:00." };

    public async ValueTask InitializeAsync() => await SetAsync(new { open = true });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_new_application_is_refused_in_the_operators_words_and_goes_in_unchanged_once_intake_is_resumed()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var form = await citizen.FillInAsync(Citizen.LandUse);
        await SetAsync(new { open = false, message = Message });

        var refused = await citizen.SubmitAsync(Citizen.LandUse, form, "the-form");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "intake_stopped"), (refused.Status, refused.Code));
        Assert.StartsWith("21時まで保守中です。", refused.Text("detailJa"), StringComparison.Ordinal);
        Assert.StartsWith("Under maintenance until 21:00. ", refused.Text("detailEn"), StringComparison.Ordinal);

        await SetAsync(new { open = true });
        Assert.Equal(HttpStatusCode.Created, (await citizen.SubmitAsync(Citizen.LandUse, form, "the-form")).Status);
    }

    [Fact]
    public async Task Nobody_new_is_mailed_a_link()
    {
        await SetAsync(new { open = false });
        using var citizen = new Caller(host.Origin);
        citizen.AntiforgeryToken = (await citizen.GetAsync("/api/citizen/session")).Text("antiforgeryToken");

        var refused = await citizen.PostAsync(
            "/api/citizen/mail-verifications", new { email = "new@example.jp", procedure = Citizen.Dog, language = "ja" });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "intake_stopped"), (refused.Status, refused.Code));
        Assert.DoesNotContain(host.Mails.Sent, mail => mail.To.Any(to => to.Value == "new@example.jp"));
    }

    [Fact]
    public async Task What_is_under_way_goes_on()
    {
        using var citizen = await Citizen.SignInAsync(host, "underway@example.jp");
        var form = await citizen.FillInAsync(Citizen.Dog);
        var made = await citizen.SubmitAsync(Citizen.Dog, form, "made-before");
        var toSign = await citizen.AppliedAsync(Citizen.Juminhyo);
        await SetAsync(new { open = false });

        Assert.Equal(made.Json!.ToJsonString(), (await citizen.SubmitAsync(Citizen.Dog, form, "made-before")).Json!.ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, (await citizen.SendAsync(made.Text("id")!)).Status);
        await citizen.SignAsync(toSign);
        Assert.Equal(HttpStatusCode.Accepted, (await citizen.SendAsync(toSign)).Status);
        var mails = host.Mails.Sent.Count;
        await citizen.Browser.PostAsync(
            "/api/citizen/mail-verifications", new { email = "underway@example.jp", procedure = Citizen.Dog, language = "ja" });
        Assert.Equal(mails + 1, host.Mails.Sent.Count);
    }

    [Fact]
    public async Task Citizens_are_told_before_they_type_and_not_by_whom()
    {
        var until = host.Time.GetUtcNow().AddHours(2);
        await SetAsync(new { open = false, message = Message, until });
        using var citizen = new Caller(host.Origin);

        var told = await citizen.GetAsync(Notice);

        Assert.Equal(["open", "message", "until"], told.Json!.AsObject().Select(member => member.Key));
        Assert.Equal(("false", "21時まで保守中です。"), (told.Text("open"), told.Json["message"]!["ja"]!.ToString()));
        Assert.Equal(until, told.Json["until"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task A_stop_ends_by_itself_at_its_time()
    {
        await SetAsync(new { open = false, message = Message, until = host.Time.GetUtcNow().AddHours(2) });
        using var citizen = new Caller(host.Origin);

        host.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal("true", (await citizen.GetAsync(Notice)).Text("open"));
    }

    [Fact]
    public async Task The_operator_sees_who_stopped_it_and_the_log_says_so_too()
    {
        using var acting = host.Operator();
        await SetAsync(new { open = false });

        var intake = await acting.GetAsync(Intake);

        Assert.Equal(("false", TestAuthority.Operator), (intake.Text("open"), intake.Text("by")));
        Assert.Contains($"Operator {TestAuthority.Operator} set intake to stopped (until: (null))", host.Events.Of(72));
    }

    [Fact]
    public async Task An_order_that_makes_no_sense_changes_nothing_and_says_why()
    {
        (object Order, string Code)[] wrong =
        [
            (new { open = false, message = new { ja = "停止中", en = " " } }, "intake_message_incomplete"),
            (new { open = false, message = new { ja = new string('あ', 301), en = "Stopped" } }, "intake_message_incomplete"),
            (new { open = true, message = Message }, "intake_message_without_stop"),
            (new { open = true, until = host.Time.GetUtcNow().AddHours(1) }, "intake_message_without_stop"),
            (new { open = false, until = host.Time.GetUtcNow() }, "intake_until_past"),
            (new { message = Message }, "request_malformed"),
        ];
        using var acting = host.Operator();
        foreach (var (order, code) in wrong)
            Assert.Equal(code, (await acting.PutAsync(Intake, order)).Code);

        Assert.Equal("true", (await acting.GetAsync(Intake)).Text("open"));
    }

    private async Task SetAsync(object order)
    {
        using var acting = host.Operator();
        Assert.Equal(HttpStatusCode.OK, (await acting.PutAsync(Intake, order)).Status);
    }
}
