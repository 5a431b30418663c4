using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Audit;
using IseWorkflow.Core.Lifecycle;

namespace IseWorkflow.Api.Tests.Operations;

/// <summary>What operators see of applications, and do with them.</summary>
public sealed class OperatorEndpointsTests(OperatorHost host) : IClassFixture<OperatorHost>
{
    private const string Applications = "/api/operator/applications";
    private const string Unknown = "0194f4c0000070008000000000000001";

    [Fact]
    public async Task An_application_is_shown_with_stage_wake_up_and_trail()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var id = await citizen.SentAsync(Citizen.Dog);

        var view = await acting.GetAsync($"{Applications}/{id}");

        Assert.Equal((HttpStatusCode.OK, "UnderReview", Citizen.Dog), (view.Status, view.Text("stage"), view.Text("procedure")));
        Assert.True(view.Json!["wakeUp"]!.GetValue<DateTimeOffset>() > host.Time.GetUtcNow());
        Assert.NotNull(view.Text("receiptNumber"));
        Assert.Equal(["Submitted", "Confirmed"], view.Json["trail"]!.AsArray().Select(entry => entry!["signal"]!.ToString()));
        Assert.Equal("true", view.Text("trailHolds"));
        Assert.Contains(host.Events.Of(70), line => line.Contains(TestAuthority.Operator, StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_kept_failing_is_listed_and_tried_again_at_the_operators_word_which_enters_the_trail()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var id = await MailFailsAsync(citizen);

        var effect = Assert.Single(await SetAsideAsync(acting, id));
        Assert.Equal("Notify", effect["effect"]!.ToString());
        var waiting = Assert.Single((await acting.GetAsync($"{Applications}/{id}")).Json!["outbox"]!.AsArray(), entry => entry!["status"]!.ToString() == "SetAside");
        Assert.Equal(("Received", "8"), (waiting!["notice"]!.ToString(), waiting["attempts"]!.ToString()));

        var mails = host.Mails.Sent.Count;
        var retried = await acting.PostAsync($"{Applications}/{id}/retry");

        Assert.Equal((HttpStatusCode.Accepted, "1"), (retried.Status, retried.Text("effects")));
        Assert.Equal(mails + 1, host.Mails.Sent.Count);
        Assert.Empty(await SetAsideAsync(acting, id));
        var entry = (await TrailAsync(acting, id)).Entries[^1];
        Assert.Equal(("EffectsRetried", Actor.Operator(TestAuthority.Operator)), (entry.Signal, entry.By));
    }

    [Fact]
    public async Task A_second_retry_does_nothing_twice()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var id = await MailFailsAsync(citizen);
        await acting.PostAsync($"{Applications}/{id}/retry");
        var mails = host.Mails.Sent.Count;

        Assert.Equal("0", (await acting.PostAsync($"{Applications}/{id}/retry")).Text("effects"));

        Assert.Equal(mails, host.Mails.Sent.Count);
    }

    [Fact]
    public async Task A_signal_whose_announcement_was_lost_is_taken_when_the_application_is_woken()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var id = await citizen.SentAsync(Citizen.Dog);
        var signal = new Signal.Withdrawn("withdrawn", Actor.Citizen("somebody"), host.Time.GetUtcNow());
        await host.Get<ILifecycleStore>().EnqueueAsync(ApplicationId.Parse(id).OrThrow(), signal, TestContext.Current.CancellationToken);
        Assert.Equal("Withdrawn", (await acting.GetAsync($"{Applications}/{id}")).Json!["inbox"]![0]!["signal"]!.ToString());

        Assert.Equal(HttpStatusCode.Accepted, (await acting.PostAsync($"{Applications}/{id}/wake")).Status);

        Assert.Equal("Withdrawn", (await acting.GetAsync($"{Applications}/{id}")).Text("stage"));
    }

    [Fact]
    public async Task Open_applications_are_listed_by_stage_page_by_page_and_none_twice()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
            made.Add(await citizen.AppliedAsync(Citizen.Dog));
        var sent = await citizen.SentAsync(Citizen.Dog);

        var listed = await ListAsync(acting, "stage=AwaitingConfirmation&limit=2");

        Assert.Subset(listed.Select(IdOf).ToHashSet(), made.ToHashSet());
        Assert.Equal(listed.Count, listed.Select(IdOf).Distinct().Count());
        Assert.DoesNotContain(sent, listed.Select(IdOf));
        Assert.Equal(listed.Select(WakeUpOf).Order(), listed.Select(WakeUpOf));
    }

    [Fact]
    public async Task What_a_department_let_pass_is_listed_as_overdue()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var id = await citizen.SentAsync(Citizen.Dog);
        Assert.DoesNotContain(id, (await ListAsync(acting, "overdue=true")).Select(IdOf));

        host.Time.Advance(TimeSpan.FromDays(2));

        var overdue = Assert.Single(await ListAsync(acting, "overdue=true"), entry => IdOf(entry) == id);
        Assert.True(overdue["overdue"]!.GetValue<bool>());
        var department = overdue["department"]!.ToString();
        Assert.Contains(id, (await ListAsync(acting, $"overdue=true&department={department}")).Select(IdOf));
        Assert.Empty(await ListAsync(acting, "department=nowhere"));
    }

    [Fact]
    public async Task The_exported_trail_can_be_verified_elsewhere()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var id = await citizen.SentAsync(Citizen.Dog);

        var trail = await TrailAsync(acting, id);

        Assert.Null(trail.FirstFault());
        Assert.Equal((id, trail.Entries[^1], 2), (trail.Application.Value, trail.Newest, trail.Entries.Count));
    }

    [Fact]
    public async Task An_entry_that_somebody_changed_in_storage_is_named()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var id = await citizen.SentAsync(Citizen.Dog);
        Assert.Equal("true", (await acting.GetAsync($"{Applications}/{id}/audit")).Text("holds"));

        await ChangeEntryAsync(id, 2, json => json.Replace("\"to\":\"UnderReview\"", "\"to\":\"Mailed\"", StringComparison.Ordinal));
        var verdict = await acting.GetAsync($"{Applications}/{id}/audit");

        Assert.Equal(("false", "2"), (verdict.Text("holds"), verdict.Text("entries")));
        Assert.Equal(("Altered", "2"), (verdict.Json!["fault"]!["kind"]!.ToString(), verdict.Json["fault"]!["sequence"]!.ToString()));
        Assert.Equal("false", (await acting.GetAsync($"{Applications}/{id}")).Text("trailHolds"));
    }

    [Fact]
    public async Task An_erasure_is_shown_once_it_happened_and_the_trail_still_holds()
    {
        using var citizen = await Citizen.SignInAsync(host);
        using var acting = host.Operator();
        var id = await citizen.SentAsync(Citizen.Dog);
        await citizen.WithdrawAsync(id);
        Assert.Equal("not_erased", (await acting.GetAsync($"{Applications}/{id}/erasure")).Code);

        await host.Get<IEraser>().EraseAsync(ApplicationId.Parse(id).OrThrow(), host.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        var record = await acting.GetAsync($"{Applications}/{id}/erasure");

        Assert.Equal((HttpStatusCode.OK, "1", "3"), (record.Status, record.Text("answers"), record.Text("signals")));
        Assert.Equal("true", (await acting.GetAsync($"{Applications}/{id}/audit")).Text("holds"));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/trail")]
    [InlineData("GET", "/audit")]
    [InlineData("GET", "/erasure")]
    [InlineData("POST", "/retry")]
    [InlineData("POST", "/wake")]
    public async Task An_application_that_there_is_not_is_unknown(string method, string path)
    {
        using var acting = host.Operator();

        Assert.Equal("application_unknown", (await acting.SendAsync(new(method), $"{Applications}/{Unknown}{path}", null)).Code);
        Assert.Equal("application_unknown", (await acting.SendAsync(new(method), $"{Applications}/no-id{path}", null)).Code);
    }

    [Fact]
    public async Task No_answer_holds_what_a_citizen_or_staff_wrote()
    {
        string[] secrets = ["hanako.secret@example.jp", "伊勢市秘密町1番地", "秘密の目的", "秘密の理由", "サクラコ"];
        using var citizen = await Citizen.SignInAsync(host, secrets[0]);
        using var acting = host.Operator();
        var id = await citizen.SentAsync(Citizen.LandUse, ("address", secrets[1]), ("purpose", secrets[2]), ("nameKana", "イセ　サクラコ"));
        var application = ApplicationId.Parse(id).OrThrow();
        host.Mails.IsDown = true;
        await host.HappensAsync(application, new Signal.ReturnedForCorrection("return", Actor.Staff("link"), host.Time.GetUtcNow(), secrets[3]));
        host.Mails.IsDown = false;
        Assert.Contains(secrets[2], (await citizen.ViewAsync(id)).Json!.ToJsonString(Json.Options), StringComparison.Ordinal);

        var answers = new StringBuilder();
        foreach (var path in (string[])[$"{Applications}/{id}", $"{Applications}/{id}/trail", $"{Applications}/{id}/audit", $"{Applications}/{id}/erasure", Applications, "/api/operator/set-aside"])
            answers.Append(Encoding.UTF8.GetString((await acting.GetAsync(path)).Bytes));
        answers.Append(Encoding.UTF8.GetString((await acting.PostAsync($"{Applications}/{id}/retry")).Bytes));

        Assert.Contains("ReturnedForCorrection", answers.ToString(), StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, answers.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The mail system is down until the last try of the receipt's mail.</summary>
    private async Task<string> MailFailsAsync(Citizen citizen)
    {
        var id = await citizen.AppliedAsync(Citizen.Dog);
        host.Mails.IsDown = true;
        await citizen.SendAsync(id);
        foreach (var wait in (TimeSpan[])[new(0, 0, 10), new(0, 0, 30), new(0, 2, 0), new(0, 10, 0), new(0, 30, 0), new(2, 0, 0), new(6, 0, 0)])
        {
            host.Time.Advance(wait);
            await host.Runtime.WakeAsync(ApplicationId.Parse(id).OrThrow(), TestContext.Current.CancellationToken);
        }

        host.Mails.IsDown = false;
        return id;
    }

    private static async Task<IReadOnlyList<JsonNode>> SetAsideAsync(Caller acting, string id) =>
        [.. (await acting.GetAsync("/api/operator/set-aside")).Json!["effects"]!.AsArray().Where(effect => effect!["application"]!.ToString() == id)!];

    /// <summary>All pages.</summary>
    private static async Task<IReadOnlyList<JsonNode>> ListAsync(Caller acting, string query)
    {
        var listed = new List<JsonNode>();
        for (string? after = ""; after is not null;)
        {
            var page = await acting.GetAsync($"{Applications}?{query}&after={after}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            listed.AddRange(page.Json!["applications"]!.AsArray()!);
            after = page.Text("next");
        }

        return listed;
    }

    private static async Task<AuditTrail> TrailAsync(Caller acting, string id) =>
        Json.Read<AuditTrail>(Encoding.UTF8.GetString((await acting.GetAsync($"{Applications}/{id}/trail")).Bytes));

    private async Task ChangeEntryAsync(string id, int sequence, Func<string, string> change)
    {
        var row = (await host.Applications().GetEntityAsync<Azure.Data.Tables.TableEntity>(id, $"audit-{sequence:D6}")).Value;
        row["P0"] = change(row.GetString("P0"));
        await host.Applications().UpdateEntityAsync(row, row.ETag, Azure.Data.Tables.TableUpdateMode.Replace);
    }

    private static string IdOf(JsonNode entry) => entry["id"]!.ToString();

    private static DateTimeOffset WakeUpOf(JsonNode entry) => entry["wakeUp"]!.GetValue<DateTimeOffset>();
}
