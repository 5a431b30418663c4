using System.Text.Json.Nodes;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Tests.Problems;

public sealed class RefusalProblemTests
{
    private static readonly Refusal Wrong = Refusal.Invalid("answers_invalid", "誤りがあります。", "Something is not right.");

    public static TheoryData<RefusalKind> Kinds() => [.. Enum.GetValues<RefusalKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_refusal_has_a_status_of_an_error(RefusalKind kind) => Assert.InRange(kind.Status(), 400, 503);

    [Fact]
    public async Task A_refusal_is_a_problem_with_its_code_and_both_languages()
    {
        var (http, problem) = await ExecuteAsync(Wrong, "en");

        Assert.Equal((422, "application/problem+json"), (http.Response.StatusCode, http.Response.ContentType));
        Assert.Equal("answers_invalid", (string?)problem["code"]);
        Assert.Equal("Something is not right.", (string?)problem["detail"]);
        Assert.Equal("誤りがあります。", (string?)problem["detailJa"]);
        Assert.Equal("Something is not right.", (string?)problem["detailEn"]);
        Assert.Null(problem["errors"]);
    }

    [Fact]
    public async Task The_refusals_of_fields_stand_under_their_names()
    {
        var refusal = Wrong with { Fields = new Dictionary<string, Refusal> { ["email"] = Refusal.Invalid("email_invalid", "形式が違います。", "No address.") } };

        var (_, problem) = await ExecuteAsync(refusal, "ja");

        Assert.Equal("""{"code":"email_invalid","ja":"形式が違います。","en":"No address."}""", Json.Write(problem["errors"]!["email"]));
    }

    [Theory]
    [InlineData("", "誤りがあります。")]
    [InlineData("fr, de", "誤りがあります。")]
    [InlineData("en", "Something is not right.")]
    [InlineData("en-US,en;q=0.9,ja;q=0.8", "Something is not right.")]
    [InlineData("fr, ja;q=0.5, en;q=0.4", "誤りがあります。")]
    [InlineData("ja;q=0.3, en;q=0.7", "Something is not right.")]
    public async Task The_sentence_is_in_the_language_that_the_request_prefers(string accepted, string detail)
    {
        var (_, problem) = await ExecuteAsync(Wrong, accepted);

        Assert.Equal(detail, (string?)problem["detail"]);
    }

    private static async Task<(HttpContext Http, JsonNode Problem)> ExecuteAsync(Refusal refusal, string language)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Request.Headers.AcceptLanguage = language;
        http.Response.Body = body;
        await refusal.ToProblem().ExecuteAsync(http);
        return (http, JsonNode.Parse(body.ToArray())!);
    }
}
