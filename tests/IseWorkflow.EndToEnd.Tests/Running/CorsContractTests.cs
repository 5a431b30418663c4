using System.Net;

namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>Which other origins may have a browser ask the service: the signing app's page, for what the app asks, and nobody else for anything.</summary>
[Collection(ServedHttp.Name)]
public sealed class CorsContractTests(ServedHttp served) : IDisposable
{
    private const string OfTheApp = "/api/citizen/signing/signature";
    private const string Stranger = "https://elsewhere.example";

    private readonly Caller caller = new(served.Service);

    public void Dispose() => caller.Dispose();

    [Fact]
    public async Task The_signing_apps_page_may_post_a_signature()
    {
        var answer = await AskAsync(OfTheApp, AppOrigin());

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(AppOrigin(), answer.Header("Access-Control-Allow-Origin"));
        Assert.Contains("POST", answer.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Contains("X-Ise-Token", answer.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(answer.Header("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task The_signing_apps_page_reads_the_refusal_too()
    {
        var answer = await caller.GetAsync("/api/citizen/signing/document", ("Origin", AppOrigin()), ("X-Ise-Token", "none"));

        answer.AssertProblem(HttpStatusCode.NotFound, "signing_session_unknown");
        Assert.Equal(AppOrigin(), answer.Header("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(OfTheApp)]
    [InlineData("/api/citizen/applications")]
    [InlineData("/api/citizen/payment/checkout")]
    [InlineData("/api/staff/worklist")]
    public async Task A_strangers_page_may_ask_nothing(string path)
    {
        var answer = await AskAsync(path, Stranger);

        Assert.Empty(answer.Header("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/api/citizen/applications")]
    [InlineData("/api/citizen/payment/checkout")]
    [InlineData("/api/staff/worklist")]
    public async Task The_signing_apps_page_may_ask_nothing_else(string path)
    {
        var answer = await AskAsync(path, AppOrigin());

        Assert.Empty(answer.Header("Access-Control-Allow-Origin"));
    }

    private Task<Answer> AskAsync(string path, string origin) => caller.SendAsync(
        HttpMethod.Options,
        path,
        null,
        ("Origin", origin),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "x-ise-token,content-type"));

    private string AppOrigin()
    {
        Assert.SkipWhen(served.SigningApp is null, "No signing app is named.");
        return served.SigningApp.GetLeftPart(UriPartial.Authority);
    }
}
