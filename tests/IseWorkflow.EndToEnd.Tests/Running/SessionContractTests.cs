using System.Net;
using System.Net.Http.Headers;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>The citizen's session on every host: its cookies, what it is not enough for, and files that it may send.</summary>
[Collection(ServedHttp.Name)]
public sealed class SessionContractTests(ServedHttp served) : IDisposable
{
    private const int SomeMegabytes = 3 * 1024 * 1024;

    private readonly Caller program = new(served.Service);
    private readonly Caller browser = new(served.Service, keepsCookies: true);

    public void Dispose()
    {
        program.Dispose();
        browser.Dispose();
    }

    [Fact]
    public async Task The_antiforgery_cookie_is_the_hosts_own()
    {
        var session = await program.GetAsync("/api/citizen/session");

        AssertOwn(Assert.Single(session.Cookies), "__Host-ise-antiforgery", "strict");
        Assert.Contains("no-store", session.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_is_the_hosts_own()
    {
        var confirmed = await SignInAsync();

        AssertOwn(Assert.Single(confirmed.Cookies, cookie => cookie.Contains("session", StringComparison.Ordinal)), "__Host-ise-session", "lax");
    }

    [Fact]
    public async Task Without_the_token_nobody_can_have_a_mail_sent() =>
        (await browser.PostAsync("/api/citizen/mail-verifications", Asked("nobody@example.jp")))
            .AssertProblem(HttpStatusCode.Forbidden, "antiforgery_invalid");

    [Fact]
    public async Task The_token_is_worth_nothing_without_its_cookie()
    {
        var token = await browser.AntiforgeryTokenAsync();

        (await program.PostAsync("/api/citizen/mail-verifications", Asked("nobody@example.jp"), ("X-CSRF-TOKEN", token)))
            .AssertProblem(HttpStatusCode.Forbidden, "antiforgery_invalid");
    }

    [Fact]
    public async Task The_session_changes_nothing_without_the_token()
    {
        await SignInAsync();

        (await browser.PostAsync("/api/citizen/applications", new { procedure = "juminhyo" }))
            .AssertProblem(HttpStatusCode.Forbidden, "antiforgery_invalid");
    }

    [Theory]
    [InlineData("photo.png", "89504E470D0A1A0A")]
    [InlineData("document.pdf", "255044462D312E37")]
    public async Task A_file_of_some_megabytes_is_taken_as_it_streams_in(string name, string start)
    {
        await SignInAsync();

        var taken = await UploadAsync(Convert.FromHexString(start), name);

        Assert.Equal(HttpStatusCode.Created, taken.Status);
        Assert.Equal(SomeMegabytes, taken.Json["size"]!.GetValue<int>());
        Assert.Equal(name, taken.Json["fileName"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_name_says_is_refused()
    {
        await SignInAsync();

        (await UploadAsync("MZ"u8.ToArray(), "photo.png")).AssertProblem(HttpStatusCode.UnprocessableEntity, "attachment_type");
    }

    [Fact]
    public async Task Nobody_uploads_without_a_session() =>
        (await UploadAsync("%PDF-1.7\n"u8.ToArray(), "document.pdf")).AssertProblem(HttpStatusCode.Unauthorized, "signed_out");

    /// <summary>RFC 6265bis, section 4.1.3.2.</summary>
    private static void AssertOwn(string cookie, string name, string sameSite)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
        Assert.StartsWith(name + "=", parts[0], StringComparison.Ordinal);
        Assert.Contains("secure", parts, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("httponly", parts, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("path=/", parts, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("samesite=" + sameSite, parts, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.OrdinalIgnoreCase));
    }

    private static object Asked(string email) => new { email, procedure = "juminhyo", language = "ja" };

    private async Task<Answer> SignInAsync()
    {
        Assert.SkipWhen(served.Mailbox is null, "No mailbox is named.");
        using var mails = new MailReader(served.Mailbox, DemoPatience.Limit);
        var email = $"session-{Guid.NewGuid():N}@example.jp";
        var asked = await browser.PostAsync("/api/citizen/mail-verifications", Asked(email), ("X-CSRF-TOKEN", await browser.AntiforgeryTokenAsync()));
        Assert.Equal(HttpStatusCode.Accepted, asked.Status);
        var link = (await mails.WaitAsync(email, "メールアドレス")).Link("/verify");
        var confirmed = await browser.SendAsync(
            HttpMethod.Post, "/api/citizen/mail-verifications/confirmation", null, ("X-Ise-Token", link.Secret()));
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        return confirmed;
    }

    private async Task<Answer> UploadAsync(byte[] start, string name)
    {
        var bytes = new byte[SomeMegabytes];
        start.CopyTo(bytes, 0);
        using var content = new StreamContent(new MemoryStream(bytes));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await browser.SendAsync(
            HttpMethod.Post, "/api/citizen/uploads", content, ("X-File-Name", name), ("X-CSRF-TOKEN", await browser.AntiforgeryTokenAsync()));
    }
}
