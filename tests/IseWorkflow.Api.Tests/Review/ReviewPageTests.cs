using System.Net;
using IseWorkflow.Api.Tests.Applications;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Lifecycle;
using IseWorkflow.Core.Signing.Revocation;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Api.Tests.Review;

public sealed class ReviewPageTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Staff_see_what_the_citizen_sees_and_what_they_need_to_decide()
    {
        using var citizen = await Citizen.SignInAsync(host, "reviewed@example.jp");
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);

        var view = await official.ViewAsync(id);

        Assert.Equal("UnderReview", view.Text("stage"));
        Assert.Equal("reviewed@example.jp", view.Text("email"));
        Assert.Equal("0", view.Text("feeRevision"));
        var attachment = Assert.Single(view.Json!["attachments"]!.AsArray())!;
        Assert.Equal("地図.pdf", attachment["fileName"]!.ToString());
        Assert.Equal(Citizen.Pdf.Length, attachment["size"]!.GetValue<int>());
        Assert.Null(view.Json["signature"]);
        Assert.Empty(view.Json["setAside"]!.AsArray());
        Assert.Empty(view.Json["moneyReports"]!.AsArray());
    }

    [Fact]
    public async Task An_attachment_is_given_to_be_saved_and_never_run()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        var attachment = (await official.ViewAsync(id)).Json!["attachments"]![0]!["id"]!.ToString();

        var file = await official.ReadAttachmentAsync(id, attachment);

        Assert.Equal(Citizen.Pdf, file.Bytes);
        Assert.Equal("application/pdf", file.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("attachment", file.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Equal("地図.pdf", file.ContentHeaders.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(file.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.True(file.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("..%2Fdocument-0001")]
    [InlineData("evidence")]
    public async Task An_attachment_that_is_not_the_applications_is_not_found(string attachment)
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);

        Assert.Equal(HttpStatusCode.NotFound, (await official.ReadAttachmentAsync(id, attachment)).Status);
    }

    [Fact]
    public async Task A_signature_is_checked_again_when_staff_open_the_application()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Juminhyo);
        await citizen.SignAsync(id);
        await citizen.SendAsync(id);
        using var official = await Official.OfAsync(host, id);
        var before = (await official.ViewAsync(id)).Json!["signature"]!;
        host.Revocation = host.Revocation with { Status = RevocationStatus.Revoked, Reason = RevocationReason.AffiliationChanged };

        var after = (await official.ViewAsync(id)).Json!["signature"]!;
        host.Revocation = new(RevocationStatus.Good, "test", TestPki.Now);

        Assert.Equal("false", before["isDoubtful"]!.ToString());
        Assert.NotEmpty(before["serial"]!.ToString());
        Assert.Equal("電子証明書は失効していません。", before["standing"]!["ja"]!.ToString());
        Assert.Equal("true", after["isDoubtful"]!.ToString());
        Assert.Contains("送付先の住所を確認", after["standing"]!["ja"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_failing_is_shown_in_words()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        host.Mails.IsDown = true;
        await citizen.SendAsync(id);
        for (var attempt = 0; attempt < 8; attempt++)
        {
            host.Time.Advance(TimeSpan.FromHours(6));
            await host.Runtime.WakeAsync(ApplicationId.Parse(id).OrThrow(), CancellationToken.None);
        }

        host.Mails.IsDown = false;
        using var official = await Official.OfAsync(host, id);

        var repair = (await official.ViewAsync(id)).Json!["setAside"]!.AsArray()[0]!;
        Assert.Equal("お知らせのメールの送信", repair["what"]!["ja"]!.ToString());
        Assert.Equal("MailNotTakenException", repair["error"]!.ToString());
    }

    [Fact]
    public async Task An_erased_application_shows_its_trail_and_nothing_of_the_citizen()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        await official.RejectAsync(id, "理由");
        await host.Get<IEraser>().EraseAsync(ApplicationId.Parse(id).OrThrow(), host.Time.GetUtcNow(), CancellationToken.None);

        var view = await official.ViewAsync(id);

        Assert.Equal("Rejected", view.Text("stage"));
        Assert.Null(view.Json!["email"]);
        Assert.Null(view.Json["proposedFee"]);
        Assert.Null(view.Json["rejectReason"]);
        Assert.Empty(view.Json["attachments"]!.AsArray());
        Assert.Equal(3, view.Json["trail"]!.AsArray().Count);
        Assert.Equal("application_ended", (await official.SetFeeAsync(id, [])).Code);
    }

    [Fact]
    public async Task A_departments_link_opens_its_own_applications_and_no_others()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var (dog, land) = (await citizen.SentAsync(Citizen.Dog), await citizen.SentAsync(Citizen.LandUse));
        using var official = await Official.OfDepartmentAsync(host, "kankyo");

        Assert.Equal(HttpStatusCode.OK, (await official.ViewAsync(dog)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await official.ViewAsync(land)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await official.SetFeeAsync(land, [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await official.RejectAsync(land, "理由")).Status);
        Assert.Equal("UnderReview", (await citizen.ViewAsync(land)).Text("stage"));
    }

    [Fact]
    public async Task The_link_of_one_application_opens_no_other()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var (its, other) = (await citizen.SentAsync(Citizen.Dog), await citizen.SentAsync(Citizen.Dog));
        using var official = await Official.OfAsync(host, its);

        Assert.Equal("application_unknown", (await official.ViewAsync(other)).Code);
        Assert.Equal("application_unknown", (await official.ReturnAsync(other, "理由")).Code);
    }

    [Fact]
    public async Task What_the_citizen_has_not_sent_is_nobodys_business()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var draft = await citizen.AppliedAsync(Citizen.Dog);
        using var official = await Official.OfDepartmentAsync(host, "kankyo");

        Assert.Equal(HttpStatusCode.NotFound, (await official.ViewAsync(draft)).Status);
    }

    [Fact]
    public async Task A_citizens_link_or_session_is_none_of_staffs()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        using var holder = Citizen.WithLink(host, await host.LinkAsync(TokenPurpose.Status, id));

        var answers = new[]
        {
            await citizen.Browser.GetAsync($"/api/staff/applications/{id}"),
            await holder.Browser.GetAsync($"/api/staff/applications/{id}"),
            await holder.Browser.PostAsync($"/api/staff/applications/{id}/fee", new { lines = Array.Empty<object>(), feeRevision = 0 }),
        };

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Unauthorized, "link_unknown"), (answer.Status, answer.Code)));
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        using var official = await Official.OfAsync(host, id);
        var before = await TrailAsync(id);

        await official.ViewAsync(id);
        await official.WorklistAsync();
        await citizen.ViewAsync(id);

        Assert.Equal(before, await TrailAsync(id));
    }

    private async Task<int> TrailAsync(string id) =>
        (await host.Get<ILifecycleStore>().ReadTrailAsync(ApplicationId.Parse(id).OrThrow(), CancellationToken.None)).Count;
}
