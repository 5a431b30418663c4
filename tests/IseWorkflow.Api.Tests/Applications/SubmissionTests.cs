using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IseWorkflow.Api.Tests.Hosting;

namespace IseWorkflow.Api.Tests.Applications;

public sealed class SubmissionTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [InlineData(Citizen.Dog, "AwaitingConfirmation")]
    [InlineData(Citizen.Juminhyo, "AwaitingSignature")]
    public async Task A_form_becomes_an_application_and_says_what_comes_next(string procedure, string stage)
    {
        using var citizen = await Citizen.SignInAsync(host);

        var made = await citizen.SubmitAsync(procedure, await citizen.FillInAsync(procedure));

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(stage, made.Text("stage"));
        Assert.Equal(stage, (await citizen.ViewAsync(made.Text("id")!)).Text("stage"));
    }

    [Fact]
    public async Task The_same_key_makes_one_application_and_answers_the_same()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var form = await citizen.FillInAsync(Citizen.LandUse);

        var first = await citizen.SubmitAsync(Citizen.LandUse, form, "key-of-this-form");
        await citizen.SendAsync(first.Text("id")!);
        var second = await citizen.SubmitAsync(Citizen.LandUse, form, "key-of-this-form");

        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.Equal(first.Json!.ToJsonString(), second.Json!.ToJsonString());
        Assert.Single(await ListAsync(citizen));
    }

    [Fact]
    public async Task Two_clicks_at_once_make_one_application()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var form = await citizen.FillInAsync(Citizen.Dog);

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => citizen.SubmitAsync(Citizen.Dog, form, "double-click")));

        Assert.Single(made.Select(answer => (answer.Status, answer.Text("id"))).Distinct());
        Assert.Single(await ListAsync(citizen));
    }

    [Fact]
    public async Task The_key_of_one_citizen_is_nothing_to_another()
    {
        using var hanako = await Citizen.SignInAsync(host);
        using var taro = await Citizen.SignInAsync(host);

        var first = await hanako.SubmitAsync(Citizen.Dog, await hanako.FillInAsync(Citizen.Dog), "the-same-key");
        var second = await taro.SubmitAsync(Citizen.Dog, await taro.FillInAsync(Citizen.Dog), "the-same-key");

        Assert.NotEqual(first.Text("id"), second.Text("id"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("has spaces in it")]
    public async Task Without_a_proper_key_nothing_is_made(string key)
    {
        using var citizen = await Citizen.SignInAsync(host);

        var refused = await citizen.SubmitAsync(Citizen.Dog, await citizen.FillInAsync(Citizen.Dog), key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("idempotency_key_invalid", refused.Code);
    }

    [Fact]
    public async Task Each_wrong_answer_is_told_of_at_its_field_in_Japanese()
    {
        using var citizen = await Citizen.SignInAsync(host);
        var form = await citizen.FillInAsync(Citizen.LandUse, ("tel", "12"), ("copies", 1000), ("items", new JsonArray("gold")));
        form.Remove("lotNumber");
        form["stranger"] = "x";

        var refused = await citizen.SubmitAsync(Citizen.LandUse, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("answers_invalid", refused.Code);
        Assert.StartsWith("「日中に連絡が取れる電話番号」は", refused.FieldText("tel"), StringComparison.Ordinal);
        Assert.StartsWith("「必要な通数」は1から", refused.FieldText("copies"), StringComparison.Ordinal);
        Assert.Equal("「土地の所在と地番」を入力してください。", refused.FieldText("lotNumber"));
        Assert.NotNull(refused.FieldText("items"));
        Assert.NotNull(refused.FieldText("stranger"));
        Assert.Null(refused.FieldText("name"));
    }

    [Fact]
    public async Task What_was_uploaded_by_somebody_else_cannot_be_attached()
    {
        using var hanako = await Citizen.SignInAsync(host);
        using var taro = await Citizen.SignInAsync(host);
        var hers = await hanako.UploadedAsync();

        var refused = await taro.SubmitAsync(Citizen.LandUse, await taro.FillInAsync(Citizen.LandUse, ("maps", new JsonArray(hers))));

        Assert.Equal("answers_invalid", refused.Code);
        Assert.Equal("「位置図と公図の写し」のファイルをもう一度添付してください。", refused.FieldText("maps"));
        Assert.Empty(await ListAsync(taro));
    }

    [Fact]
    public async Task A_form_of_a_version_that_is_over_is_a_conflict_that_says_what_to_do()
    {
        using var citizen = await Citizen.SignInAsync(host);

        var refused = await citizen.SubmitAsync(Citizen.Dog, await citizen.FillInAsync(Citizen.Dog), version: "2025-04-01");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("procedure_changed", refused.Code);
        Assert.Contains("再読み込み", refused.Text("detailJa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_procedure_is_not_found()
    {
        using var citizen = await Citizen.SignInAsync(host);

        var refused = await citizen.SubmitAsync("passport", [], version: "2026-04-01");

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal("procedure_unknown", refused.Code);
    }

    [Fact]
    public async Task Who_is_not_signed_in_hears_so_and_nothing_is_made()
    {
        using var visitor = new Citizen(host, new Caller(host.Origin));
        visitor.Browser.AntiforgeryToken = (await visitor.Browser.GetAsync("/api/citizen/session")).Text("antiforgeryToken");

        var refused = await visitor.SubmitAsync(Citizen.Dog, await visitor.FillInAsync(Citizen.Dog));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal("signed_out", refused.Code);
    }

    [Fact]
    public async Task Another_sites_page_cannot_send_a_form_in_a_citizens_name()
    {
        using var citizen = await Citizen.SignInAsync(host);
        citizen.Browser.AntiforgeryToken = null;

        var refused = await citizen.SubmitAsync(Citizen.Dog, await citizen.FillInAsync(Citizen.Dog));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("antiforgery_invalid", refused.Code);
    }

    [Theory]
    [InlineData("{\"procedure\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"answers\":[1,2]}")]
    [InlineData("{\"revision\":1,\"answers\":\"x\"}")]
    public async Task Garbage_is_refused_without_a_fault(string body)
    {
        using var citizen = await Citizen.SignInAsync(host);

        var refused = await PostRawAsync(citizen, body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("request_malformed", refused.Code);
    }

    [Theory]
    [InlineData("{}", "procedure_unknown")]
    [InlineData("{\"procedure\":null,\"version\":null,\"answers\":null}", "procedure_unknown")]
    [InlineData("{\"procedure\":\"inu-shibo\",\"version\":\"2026-04-01\"}", "answers_invalid")]
    [InlineData("{\"procedure\":\"inu-shibo\",\"version\":\"2026-04-01\",\"answers\":{\"tel\":{\"a\":{}},\"name\":\"\\ud800\"}}", "answers_malformed")]
    public async Task What_is_missing_or_odd_has_an_answer(string body, string code)
    {
        using var citizen = await Citizen.SignInAsync(host);

        Assert.Equal(code, (await PostRawAsync(citizen, body)).Code);
    }

    [Fact]
    public async Task A_huge_form_is_refused_before_it_is_read()
    {
        using var citizen = await Citizen.SignInAsync(host);

        var refused = await PostRawAsync(citizen, $"{{\"procedure\":\"{new string('x', 300_000)}\"}}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Equal("request_too_large", refused.Code);
    }

    private static Task<Answer> PostRawAsync(Citizen citizen, string body) => citizen.Browser.SendAsync(
        HttpMethod.Post,
        "/api/citizen/applications",
        new StringContent(body, Encoding.UTF8, "application/json"),
        ("Idempotency-Key", Guid.NewGuid().ToString()));

    private static async Task<JsonArray> ListAsync(Citizen citizen) =>
        (JsonArray)(await citizen.Browser.GetAsync("/api/citizen/applications")).Json!;
}
