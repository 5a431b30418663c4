using System.Globalization;
using System.Net;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Api.Tests.Applications;

public sealed class ApplicationPageTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task The_page_shows_the_answers_with_the_words_of_the_form_and_what_can_be_done()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var deadline = host.Time.GetUtcNow().AddHours(72);
        var id = await citizen.AppliedAsync(Citizen.LandUse, ("copies", 2));

        var view = await citizen.ViewAsync(id);

        Assert.Equal("AwaitingConfirmation", view.Text("stage"));
        Assert.Equal("1", view.Text("revision"));
        Assert.Equal("2", view.Json!["answers"]!["copies"]!.ToString());
        var copies = view.Json["answersView"]!.AsArray().Single(line => line!["name"]!.ToString() == "copies")!;
        Assert.Equal("必要な通数", copies["label"]!["ja"]!.ToString());
        Assert.Equal("2通", copies["value"]!["ja"]!.ToString());
        Assert.Equal("true", view.Text("canCorrect"));
        Assert.Equal("true", view.Text("canWithdraw"));
        Assert.Null(view.Json["fee"]);
        Assert.Null(view.Json["receiptNumber"]);
        Assert.Equal(deadline, DateTimeOffset.Parse(view.Text("deadline")!, CultureInfo.InvariantCulture));
        Assert.Equal(["申請書を入力しました。"], Story(view));
    }

    [Fact]
    public async Task Until_the_form_is_taken_in_the_page_offers_nothing()
    {
        using var citizen = await Citizen.SignInAsync(host);
        host.Runtime.Hold();
        var id = await citizen.AppliedAsync(Citizen.Dog);
        var before = await citizen.ViewAsync(id);
        await host.Runtime.LetGoAsync();

        Assert.Equal("Unsubmitted", before.Text("stage"));
        Assert.Equal("false", before.Text("canCorrect"));
        Assert.Equal("false", before.Text("canWithdraw"));
        Assert.Equal("AwaitingConfirmation", (await citizen.ViewAsync(id)).Text("stage"));
    }

    [Fact]
    public async Task What_is_being_sent_is_no_longer_offered_for_correction()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        host.Runtime.Hold();
        await citizen.SendAsync(id);
        var before = await citizen.ViewAsync(id);
        await host.Runtime.LetGoAsync();

        Assert.Equal("AwaitingConfirmation", before.Text("stage"));
        Assert.Equal("false", before.Text("canCorrect"));
        Assert.Equal("UnderReview", (await citizen.ViewAsync(id)).Text("stage"));
    }

    [Fact]
    public async Task Once_signed_the_page_shows_what_was_read_from_the_card()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Juminhyo);
        await citizen.SignAsync(id);

        var view = await citizen.ViewAsync(id);

        Assert.Equal("AwaitingConfirmation", view.Text("stage"));
        var signer = view.Json!["signer"]!;
        Assert.Equal("辻　花子", signer["name"]!.ToString());
        Assert.Equal([true, false, false, false], signer["nameSubstitutions"]!.AsArray().Select(one => one!.GetValue<bool>()));
        Assert.Equal("昭和55年（1980年）1月2日", signer["birthDate"]!["text"]!["ja"]!.ToString());
        Assert.Equal("女", signer["sex"]!["ja"]!.ToString());
    }

    [Fact]
    public async Task Ones_own_applications_are_listed_the_newest_first()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var first = await citizen.AppliedAsync(Citizen.Dog);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await citizen.SentAsync(Citizen.Dog);

        var list = (await citizen.Browser.GetAsync("/api/citizen/applications")).Json!.AsArray();

        Assert.Equal([second, first], list.Select(one => one!["id"]!.ToString()));
        Assert.Equal("UnderReview", list[0]!["stage"]!.ToString());
        Assert.True(ReceiptNumber.Parse(list[0]!["receiptNumber"]!.ToString()).Is(out _, out _));
        Assert.Null(list[1]!["receiptNumber"]);
        Assert.Equal(host.Procedure(Citizen.Dog).Title.Ja, list[1]!["procedure"]!["title"]!["ja"]!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/confirmation")]
    [InlineData("/withdrawal")]
    [InlineData("/signing-sessions")]
    [InlineData("/signing-sessions/newest")]
    public async Task Of_anothers_application_it_is_not_even_said_that_it_is_there(string rest)
    {
        using var hanako = await Citizen.SignInAsync(host);
        using var taro = await Citizen.SignInAsync(host);
        var hers = await hanako.AppliedAsync(Citizen.Dog);

        var (foreign, unknown) = (await AskAsync(taro, hers, rest), await AskAsync(taro, ApplicationId.New(host.Time).Value, rest));

        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal("application_unknown", foreign.Code);
        Assert.Equal((unknown.Status, unknown.Code, unknown.Text("detail")), (foreign.Status, foreign.Code, foreign.Text("detail")));
    }

    [Fact]
    public async Task Anothers_application_cannot_be_corrected()
    {
        using var hanako = await Citizen.SignInAsync(host);
        using var taro = await Citizen.SignInAsync(host);
        var hers = await hanako.AppliedAsync(Citizen.Dog);

        var refused = await taro.CorrectAsync(hers, 1, await taro.FillInAsync(Citizen.Dog));

        Assert.Equal("application_unknown", refused.Code);
        Assert.Equal("1", (await hanako.ViewAsync(hers)).Text("revision"));
    }

    [Fact]
    public async Task The_mailed_link_opens_its_application_and_no_other()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var (its, other) = (await citizen.SentAsync(Citizen.Dog), await citizen.SentAsync(Citizen.Dog));
        using var holder = Citizen.WithLink(host, await host.LinkAsync(TokenPurpose.Status, its));

        var linked = await holder.Browser.GetAsync("/api/citizen/application");

        Assert.Equal(its, linked.Text("id"));
        Assert.Equal(HttpStatusCode.OK, (await holder.ViewAsync(its)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await holder.ViewAsync(other)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await holder.WithdrawAsync(other)).Status);
        Assert.Equal("signed_out", (await holder.Browser.GetAsync("/api/citizen/applications")).Code);
    }

    [Fact]
    public async Task The_link_of_the_receipt_mail_is_one()
    {
        using var citizen = await Citizen.SignInAsync(host, "receipt@example.jp");
        var id = await citizen.SentAsync(Citizen.Dog);
        using var holder = Citizen.WithLink(host, Secrets.In(host.Mails.Sent.Last(mail => mail.To[0].Value == "receipt@example.jp")));

        Assert.Equal(id, (await holder.Browser.GetAsync("/api/citizen/application")).Text("id"));
    }

    [Theory]
    [InlineData(TokenPurpose.Pay)]
    [InlineData(TokenPurpose.StaffApplication)]
    [InlineData(TokenPurpose.VerifyMail)]
    public async Task A_link_for_something_else_opens_nothing(TokenPurpose purpose)
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        using var holder = Citizen.WithLink(host, await host.LinkAsync(purpose, id));

        var refused = await holder.ViewAsync(id);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal("link_unknown", refused.Code);
    }

    [Fact]
    public async Task A_link_that_is_too_old_says_so()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        using var holder = Citizen.WithLink(host, await host.LinkAsync(TokenPurpose.Status, id, TimeSpan.Zero));

        var refused = await holder.ViewAsync(id);

        Assert.Equal(HttpStatusCode.Gone, refused.Status);
        Assert.Equal("link_expired", refused.Code);
    }

    [Fact]
    public async Task The_holder_of_the_link_does_what_its_citizen_may_without_cookies()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        using var holder = Citizen.WithLink(host, await host.LinkAsync(TokenPurpose.Status, id));

        Assert.Equal(HttpStatusCode.Accepted, (await holder.CorrectAsync(id, 1, await holder.FillInAsync(Citizen.Dog))).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await holder.SendAsync(id, 2)).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await holder.WithdrawAsync(id)).Status);
        Assert.Empty(holder.Browser.Cookies.Names);
        Assert.Equal("Withdrawn", (await citizen.ViewAsync(id)).Text("stage"));
    }

    [Fact]
    public async Task An_erased_application_still_says_how_it_ended_and_nothing_else()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.LandUse);
        await citizen.WithdrawAsync(id);
        using var holder = Citizen.WithLink(host, await host.LinkAsync(TokenPurpose.Status, id));
        await host.Get<IEraser>().EraseAsync(ApplicationId.Parse(id).OrThrow(), host.Time.GetUtcNow(), CancellationToken.None);

        var view = await holder.ViewAsync(id);

        Assert.Equal("Withdrawn", view.Text("stage"));
        Assert.Equal("{}", view.Text("answers"));
        Assert.Empty(view.Json!["answersView"]!.AsArray());
        Assert.Equal("申請を取り下げました。", Story(view)[^1]);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.ViewAsync(id)).Status);
        Assert.Empty((await citizen.Browser.GetAsync("/api/citizen/applications")).Json!.AsArray());
    }

    private static Task<Answer> AskAsync(Citizen citizen, string id, string rest) => rest switch
    {
        "/confirmation" => citizen.SendAsync(id),
        "/withdrawal" => citizen.WithdrawAsync(id),
        "/signing-sessions" => citizen.Browser.PostAsync($"/api/citizen/applications/{id}/signing-sessions"),
        _ => citizen.Browser.GetAsync($"/api/citizen/applications/{id}{rest}"),
    };

    private static IReadOnlyList<string> Story(Answer view) =>
        [.. view.Json!["timeline"]!.AsArray().Select(entry => entry!["text"]!["ja"]!.ToString())];
}
