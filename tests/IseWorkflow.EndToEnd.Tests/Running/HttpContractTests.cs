using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>The HTTP behaviour that is the same on every host, for somebody who is not signed in.</summary>
[Collection(ServedHttp.Name)]
public sealed class HttpContractTests(ServedHttp served) : IDisposable
{
    private const string TakesJson = "/api/citizen/signing/signature";
    private const string TakesAForm = "/api/citizen/payment/checkout";
    private const int MoreThanAnyForm = 300 * 1024;

    private readonly Caller caller = new(served.Service);

    public void Dispose() => caller.Dispose();

    [Theory]
    [InlineData("/api/nothing/here")]
    [InlineData("/api/citizen/nothing")]
    [InlineData("/api/staff/nothing")]
    [InlineData("/api/webhooks/nothing")]
    [InlineData("/api/operator/nothing")]
    [InlineData("/api/citizen/procedures/juminhyo/nothing")]
    public async Task An_unknown_path_is_a_problem(string path) =>
        (await caller.GetAsync(path)).AssertProblem(HttpStatusCode.NotFound, "not_found");

    [Theory]
    [InlineData("DELETE", "/api/citizen/procedures", "GET")]
    [InlineData("PUT", "/api/citizen/session", "GET")]
    [InlineData("PATCH", "/api/health", "GET")]
    [InlineData("GET", "/api/citizen/mail-verifications", "POST")]
    [InlineData("GET", "/api/webhooks/stripe", "POST")]
    [InlineData("PUT", "/api/staff/worklist", "GET")]
    [InlineData("TRACE", "/api/citizen/payment", "GET")]
    [InlineData("OPTIONS", "/api/citizen/procedures", "GET")]
    public async Task A_wrong_verb_is_a_problem_that_names_the_right_one(string verb, string path, string allowed)
    {
        var answer = await caller.SendAsync(new(verb), path);

        answer.AssertProblem(HttpStatusCode.MethodNotAllowed, "method_not_allowed");
        Assert.Contains(allowed, answer.Header("Allow").Split(", "));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"format":"cms"}""")]
    [InlineData("""{"format":"cms","signature":"!"}""")]
    [InlineData("""{"format":"cms","signature":null}""")]
    public async Task A_body_that_cannot_be_read_is_a_problem(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        (await caller.SendAsync(HttpMethod.Post, TakesJson, content)).AssertProblem(HttpStatusCode.BadRequest, "request_malformed");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task Another_media_type_than_json_is_a_problem(string type)
    {
        using var content = new StringContent("{}", Encoding.UTF8, type);

        (await caller.SendAsync(HttpMethod.Post, TakesJson, content)).AssertProblem(HttpStatusCode.UnsupportedMediaType, "media_type_unsupported");
    }

    [Theory]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=of-nobody")]
    public async Task Json_in_another_charset_than_utf_8_is_a_problem(string type)
    {
        using var content = new StringContent("{}");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        (await caller.SendAsync(HttpMethod.Post, TakesJson, content)).AssertProblem(HttpStatusCode.UnsupportedMediaType, "media_type_unsupported");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_a_problem_whether_or_not_it_says_its_length(bool isChunked)
    {
        using var content = new StringContent(new string(' ', MoreThanAnyForm), Encoding.UTF8, "application/json");
        if (isChunked)
            content.Headers.ContentLength = null;

        (await SendAsync(content, isChunked)).AssertProblem(HttpStatusCode.RequestEntityTooLarge, "request_too_large");
    }

    [Theory]
    [InlineData("/api/citizen/application")]
    [InlineData("/api/citizen/payment")]
    [InlineData("/api/staff/worklist")]
    public async Task The_secret_of_no_link_lets_nobody_in(string path) =>
        (await caller.GetAsync(path, ("X-Ise-Token", "c2VjcmV0LW9mLW5vLWxpbms"))).AssertProblem(HttpStatusCode.Unauthorized, "link_unknown");

    [Theory]
    [InlineData("/api/citizen/applications", "signed_out")]
    [InlineData("/api/staff/worklist", "link_unknown")]
    [InlineData("/api/citizen/payment", "link_unknown")]
    public async Task Who_brings_nothing_is_let_in_nowhere(string path, string code) =>
        (await caller.GetAsync(path)).AssertProblem(HttpStatusCode.Unauthorized, code);

    [Fact]
    public async Task A_problem_speaks_the_language_of_the_request()
    {
        var japanese = await caller.GetAsync("/api/nothing", ("Accept-Language", "ja"));
        var english = await caller.GetAsync("/api/nothing", ("Accept-Language", "en-GB, ja;q=0.5"));

        Assert.Equal(japanese.Json["detailJa"]!.GetValue<string>(), japanese.Json["detail"]!.GetValue<string>());
        Assert.Equal(english.Json["detailEn"]!.GetValue<string>(), english.Json["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/api/citizen/procedures")]
    [InlineData("/api/health")]
    [InlineData("/api/nothing")]
    [InlineData("/api/citizen/applications")]
    [InlineData("/api/staff/worklist")]
    public async Task Every_answer_has_the_security_headers(string path)
    {
        var answer = await caller.GetAsync(path);

        Assert.StartsWith("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", answer.Header("X-Frame-Options"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("no-cache", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Empty(answer.Header("X-Powered-By"));
    }

    private Task<Answer> SendAsync(HttpContent content, bool isChunked) => isChunked
        ? caller.SendAsync(HttpMethod.Post, TakesAForm, content, ("Transfer-Encoding", "chunked"))
        : caller.SendAsync(HttpMethod.Post, TakesAForm, content);
}
