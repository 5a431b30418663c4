using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using IseWorkflow.Testing.Pki;

namespace IseWorkflow.Api.Tests.Signing;

public sealed class SigningEndpointsTests : IAsyncLifetime
{
    private SigningHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await SigningHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("cms")]
    [InlineData("raw")]
    public async Task A_citizen_signs_with_the_app_and_the_waiting_page_sees_it(string format)
    {
        var opened = await OpenAsync();
        using var app = host.SigningApp(TokenOf(opened));

        var fetched = await app.GetFromJsonAsync<JsonElement>("/api/citizen/signing/document", Cancellation);
        var document = fetched.GetProperty("document").GetBytesFromBase64();
        using var posted = await app.PostAsJsonAsync("/api/citizen/signing/signature", Request(format, document), Cancellation);

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal("accepted", (await posted.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("status").GetString());
        Assert.Equal("accepted", (await NewestAsync()).GetProperty("status").GetString());
        Assert.Equal("辻　花子", host.Scene.Signer!.Name);
    }

    [Fact]
    public async Task The_app_gets_what_it_has_to_show_and_can_check_it_itself()
    {
        var opened = await OpenAsync();
        using var app = host.SigningApp(TokenOf(opened));

        var fetched = await app.GetFromJsonAsync<JsonElement>("/api/citizen/signing/document", Cancellation);

        Assert.Equal(opened.GetProperty("matchingCode").GetString(), fetched.GetProperty("matchingCode").GetString());
        Assert.Equal("住民票の写し", fetched.GetProperty("procedure").GetProperty("ja").GetString());
        Assert.Equal("伊勢市", fetched.GetProperty("city").GetProperty("ja").GetString());
        var document = fetched.GetProperty("document").GetBytesFromBase64();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(document)), fetched.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task The_start_link_carries_the_token_in_its_fragment_and_as_a_code()
    {
        var opened = await OpenAsync();

        var startUrl = new Uri(opened.GetProperty("startUrl").GetString()!);
        Assert.Equal(SigningHost.AppOrigin + "/sign", startUrl.GetLeftPart(UriPartial.Query));
        Assert.True(startUrl.Fragment.Length > 22);
        Assert.StartsWith("<svg", opened.GetProperty("qrSvg").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_signature_is_a_problem_for_the_app_and_the_same_words_for_the_page()
    {
        using var app = host.SigningApp(TokenOf(await OpenAsync()));
        var document = (await app.GetFromJsonAsync<JsonElement>("/api/citizen/signing/document", Cancellation)).GetProperty("document").GetBytesFromBase64();
        var expired = TestPki.Shared.Expired.Issue().Detached(document).Bytes.ToArray();

        using var posted = await app.PostAsJsonAsync("/api/citizen/signing/signature", new { format = "cms", signature = expired }, Cancellation);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.StatusCode);
        Assert.Equal("certificate_expired", await CodeAsync(posted));
        var newest = await NewestAsync();
        Assert.Equal("refused", newest.GetProperty("status").GetString());
        Assert.Equal("certificate_expired", newest.GetProperty("refusal").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_token_is_good_for_one_post()
    {
        using var app = host.SigningApp(TokenOf(await OpenAsync()));
        using var first = await app.PostAsJsonAsync("/api/citizen/signing/signature", new { format = "cms", signature = "AAAA" }, Cancellation);
        using var second = await app.PostAsJsonAsync("/api/citizen/signing/signature", new { format = "cms", signature = "AAAA" }, Cancellation);

        Assert.Equal("signature_malformed", await CodeAsync(first));
        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        Assert.Equal("signing_session_used", await CodeAsync(second));
    }

    [Fact]
    public async Task An_unknown_format_does_not_use_up_the_session()
    {
        using var app = host.SigningApp(TokenOf(await OpenAsync()));
        using var posted = await app.PostAsJsonAsync("/api/citizen/signing/signature", new { format = "pdf", signature = "AAAA" }, Cancellation);

        Assert.Equal("signature_format_unknown", await CodeAsync(posted));
        Assert.Equal("open", (await NewestAsync()).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("applicant-2", HttpStatusCode.NotFound)]
    public async Task Only_the_applicants_own_browser_opens_a_session(string? applicant, HttpStatusCode status)
    {
        using var browser = host.Browser(applicant);
        using var opened = await browser.PostAsync(new Uri(host.Sessions, UriKind.Relative), null, Cancellation);

        Assert.Equal(status, opened.StatusCode);
    }

    [Fact]
    public async Task The_holder_of_the_applications_link_signs_without_a_session()
    {
        var secret = await host.LinkAsync(host.Scene.Application);
        using var browser = host.SigningApp(secret);

        using var opened = await browser.PostAsync(new Uri(host.Sessions, UriKind.Relative), null, Cancellation);
        var newest = await browser.GetFromJsonAsync<JsonElement>($"{host.Sessions}/newest", Cancellation);

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Equal("open", newest.GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_link_of_another_application_opens_no_session()
    {
        var secret = await host.LinkAsync(ApplicationId.New(TimeProvider.System));
        using var browser = host.SigningApp(secret);

        using var opened = await browser.PostAsync(new Uri(host.Sessions, UriKind.Relative), null, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, opened.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    public async Task Without_the_token_there_is_no_document(string token)
    {
        await OpenAsync();
        using var app = host.SigningApp(token);
        using var answer = await app.GetAsync(new Uri("/api/citizen/signing/document", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("signing_session_unknown", await CodeAsync(answer));
    }

    [Theory]
    [InlineData(SigningHost.AppOrigin, true)]
    [InlineData("https://evil.example", false)]
    public async Task Only_the_signing_apps_page_may_ask_from_a_browser(string origin, bool allowed)
    {
        using var client = host.Browser(null);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/citizen/signing/document");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "GET");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization");
        using var answer = await client.SendAsync(preflight, Cancellation);

        Assert.Equal(allowed, answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    private static object Request(string format, byte[] document)
    {
        var card = TestPki.Shared.Good.Issue();
        return format == "cms"
            ? new { format, signature = card.Attached(document).Bytes.ToArray() }
            : new { format, signature = card.Raw(document).Bytes.ToArray(), certificate = card.Certificate.RawData };
    }

    private static string TokenOf(JsonElement opened) => new Uri(opened.GetProperty("startUrl").GetString()!).Fragment[1..];

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();

    private async Task<JsonElement> OpenAsync()
    {
        using var browser = host.Browser();
        using var response = await browser.PostAsync(new Uri(host.Sessions, UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private async Task<JsonElement> NewestAsync()
    {
        using var browser = host.Browser();
        return await browser.GetFromJsonAsync<JsonElement>($"{host.Sessions}/newest", Cancellation);
    }
}
