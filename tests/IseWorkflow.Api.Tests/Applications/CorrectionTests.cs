using System.Net;
using System.Text.Json.Nodes;
using IseWorkflow.Api.Tests.Hosting;
using IseWorkflow.Api.Tests.Review;
using IseWorkflow.Core.Applications;

namespace IseWorkflow.Api.Tests.Applications;

public sealed class CorrectionTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    private const string Reason = "電話番号を確認してください。";

    [Fact]
    public async Task Before_it_is_sent_the_answers_can_be_changed()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.LandUse);

        var changed = await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.LandUse, ("copies", 3)));

        Assert.Equal(HttpStatusCode.Accepted, changed.Status);
        var view = await citizen.ViewAsync(id);
        Assert.Equal("2", view.Text("revision"));
        Assert.Equal("3", view.Json!["answers"]!["copies"]!.ToString());
    }

    [Fact]
    public async Task A_change_after_signing_is_signed_again()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Juminhyo);
        await citizen.SignAsync(id);

        await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.Juminhyo, ("copies", 2)));

        var view = await citizen.ViewAsync(id);
        Assert.Equal("AwaitingSignature", view.Text("stage"));
        Assert.Null(view.Json!["signer"]);
        await citizen.SignAsync(id);
        Assert.Equal(HttpStatusCode.Accepted, (await citizen.SendAsync(id, 2)).Status);
    }

    [Fact]
    public async Task What_staff_gave_back_is_corrected_and_sent_again_under_the_same_number()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);
        var number = (await citizen.ViewAsync(id)).Text("receiptNumber");
        using var official = await Official.OfAsync(host, id);
        await official.ReturnAsync(id, Reason);

        var returned = await citizen.ViewAsync(id);
        var corrected = await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.Dog, ("tel", "090-0000-0000")));
        var sent = await citizen.SendAsync(id, 2);

        Assert.Equal("Returned", returned.Text("stage"));
        Assert.Equal(Reason, returned.Text("returnReason"));
        Assert.Equal("true", returned.Text("canCorrect"));
        Assert.Equal(HttpStatusCode.Accepted, corrected.Status);
        Assert.Equal(number, sent.Text("receiptNumber"));
        var view = await citizen.ViewAsync(id);
        Assert.Equal("UnderReview", view.Text("stage"));
        Assert.Null(view.Json!["returnReason"]);
        Assert.Equal("090-0000-0000", (await official.ViewAsync(id)).Json!["answers"]!["tel"]!.ToString());
    }

    [Fact]
    public async Task After_many_changes_it_can_only_be_sent_or_withdrawn_until_the_city_asks_for_another()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        var forms = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => citizen.FillInAsync(Citizen.Dog, ("tel", $"090-0000-000{i}"))));
        for (var revision = 1; revision < ApplicationCorrection.MostRevisions; revision++)
            Assert.Equal(HttpStatusCode.Accepted, (await citizen.CorrectAsync(id, revision, forms[revision % 2])).Status);

        var further = await citizen.CorrectAsync(id, ApplicationCorrection.MostRevisions, forms[0]);
        var repeated = await citizen.CorrectAsync(id, ApplicationCorrection.MostRevisions - 1, forms[1]);

        Assert.Equal((HttpStatusCode.Conflict, "too_many_changes"), (further.Status, further.Text("code")));
        Assert.Equal(HttpStatusCode.Accepted, repeated.Status);
        Assert.Equal(HttpStatusCode.Accepted, (await citizen.SendAsync(id, ApplicationCorrection.MostRevisions)).Status);
        using var official = await Official.OfAsync(host, id);
        await official.ReturnAsync(id, Reason);
        Assert.Equal(HttpStatusCode.Accepted, (await citizen.CorrectAsync(id, ApplicationCorrection.MostRevisions, forms[0])).Status);
    }

    [Fact]
    public async Task The_same_correction_again_makes_no_further_revision()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        var form = await citizen.FillInAsync(Citizen.Dog, ("tel", "090-0000-0000"));

        var answers = new[] { await citizen.CorrectAsync(id, 1, form), await citizen.CorrectAsync(id, 1, form) };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.Status));
        Assert.Equal("2", (await citizen.ViewAsync(id)).Text("revision"));
    }

    [Fact]
    public async Task Of_two_windows_the_second_hears_that_the_contents_were_changed()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.Dog, ("tel", "090-0000-0001")));

        var second = await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.Dog, ("tel", "090-0000-0002")));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("revision_outdated", second.Code);
        Assert.Equal("090-0000-0001", (await citizen.ViewAsync(id)).Json!["answers"]!["tel"]!.ToString());
    }

    [Fact]
    public async Task What_a_crash_left_of_a_correction_does_not_stand_in_the_way()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);
        var left = new Core.Applications.Answers(2, new JsonObject { ["tel"] = "half a correction" }, host.Time.GetUtcNow());
        await host.Get<Core.Applications.IApplicationStore>().AddAnswersAsync(ApplicationId.Parse(id).OrThrow(), left, CancellationToken.None);

        var corrected = await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.Dog, ("tel", "090-0000-0003")));

        Assert.Equal(HttpStatusCode.Accepted, corrected.Status);
        Assert.Equal("090-0000-0003", (await citizen.ViewAsync(id)).Json!["answers"]!["tel"]!.ToString());
    }

    [Fact]
    public async Task An_attachment_stays_without_being_sent_again()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.LandUse);
        var answers = (JsonObject)(await citizen.ViewAsync(id)).Json!["answers"]!.DeepClone();
        answers["copies"] = 4;

        Assert.Equal(HttpStatusCode.Accepted, (await citizen.CorrectAsync(id, 1, answers)).Status);
    }

    [Fact]
    public async Task A_wrong_correction_is_told_of_at_its_field_and_changes_nothing()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.AppliedAsync(Citizen.Dog);

        var refused = await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.Dog, ("tel", "x")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.FieldText("tel"));
        Assert.Equal("1", (await citizen.ViewAsync(id)).Text("revision"));
    }

    [Fact]
    public async Task What_is_under_review_is_no_longer_changed()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var id = await citizen.SentAsync(Citizen.Dog);

        var refused = await citizen.CorrectAsync(id, 1, await citizen.FillInAsync(Citizen.Dog));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("already_sent", refused.Code);
        Assert.Equal("false", (await citizen.ViewAsync(id)).Text("canCorrect"));
    }
}
