using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Towns;

/// <summary>
/// A browser that keeps Secure cookies back on plain HTTP, also from a loopback address: Safari, and .NET's own jar of cookies, which plays it here.
/// </summary>
public sealed class PlainCookiesTests(LocalTown town) : IClassFixture<LocalTown>, IDisposable
{
    private const string Safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15";

    private const string Chromium = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    private readonly CookieContainer jar = new();
    private HttpClient? browser;

    private HttpClient Browser => browser ??= new(new SocketsHttpHandler { CookieContainer = jar })
    {
        BaseAddress = town.Addresses.Site,
        DefaultRequestHeaders = { { "User-Agent", Safari } },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => browser?.Dispose();

    [Fact]
    public async Task It_is_signed_in_on_one_machine_all_the_same()
    {
        var email = $"safari-{Guid.NewGuid():N}@example.jp";
        using var asking = await PostAsync(
            "/api/citizen/mail-verifications", new { email, procedure = "juminhyo", language = "ja" }, ("X-CSRF-TOKEN", await TokenAsync()));
        using var mails = new MailReader(town.Addresses.Mailbox, DemoPatience.Limit);
        var link = (await mails.WaitAsync(email, "メールアドレス")).Link("/verify");
        using var confirmed = await PostAsync("/api/citizen/mail-verifications/confirmation", null, ("X-Ise-Token", link.Secret()));

        using var listed = await Browser.GetAsync("/api/citizen/applications", Cancellation);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.OK, HttpStatusCode.OK), (asking.StatusCode, confirmed.StatusCode, listed.StatusCode));
        Assert.DoesNotContain("__Host-", jar.GetCookieHeader(town.Addresses.Site), StringComparison.Ordinal);
        Assert.All(jar.GetAllCookies(), cookie => Assert.True(cookie.HttpOnly));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Chromium)]
    public async Task Who_takes_the_cookie_itself_gets_no_twin(string agent)
    {
        using var other = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = town.Addresses.Site };
        other.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);

        using var session = await other.GetAsync("/api/citizen/session", Cancellation);

        Assert.StartsWith("__Host-", Assert.Single(session.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_twin_counts_for_nothing_beside_the_cookie_itself()
    {
        var token = await TokenAsync();
        var cookie = jar.GetAllCookies().Single(one => one.Name == "__Host-ise-antiforgery").Value;
        using var plain = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = town.Addresses.Site };
        plain.DefaultRequestHeaders.Add("Cookie", $"loopback-ise-antiforgery=made-up; __Host-ise-antiforgery={cookie}");
        plain.DefaultRequestHeaders.Add("X-CSRF-TOKEN", token);

        using var asking = await plain.PostAsJsonAsync(
            "/api/citizen/mail-verifications", new { email = "twin@example.jp", procedure = "juminhyo", language = "ja" }, Cancellation);

        Assert.Equal(HttpStatusCode.Accepted, asking.StatusCode);
    }

    private async Task<string> TokenAsync() =>
        (await Browser.GetFromJsonAsync<JsonNode>("/api/citizen/session", Cancellation))!["antiforgeryToken"]!.GetValue<string>();

    private Task<HttpResponseMessage> PostAsync(string path, object? body, (string Name, string Value) header)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add(header.Name, header.Value);
        return Browser.SendAsync(request, Cancellation);
    }
}
