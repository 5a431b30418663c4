using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IseWorkflow.Api.Accounts;
using IseWorkflow.Core.Accounts;

namespace IseWorkflow.Api.Tests.Accounts;

public sealed partial class MailVerificationEndpointsTests
{
    private const string Confirmation = "/api/citizen/mail-verifications/confirmation";

    [Fact]
    public async Task The_mailed_link_signs_the_citizen_in_and_leads_on_to_the_procedure()
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser();

        Assert.Null((await SessionAsync(browser))["applicant"]);
        Assert.Equal(HttpStatusCode.Accepted, (await RequestAsync(browser, "hanako@example.jp")).StatusCode);
        var confirmed = await ConfirmAsync(browser, Secret(host));

        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        var body = await JsonAsync(confirmed);
        Assert.Equal(("juminhyo", "hanako@example.jp"), ((string?)body["procedure"], (string?)body["email"]));
        Assert.Equal("hanako@example.jp", (string?)(await SessionAsync(browser))["applicant"]?["email"]);
    }

    [Fact]
    public async Task The_session_token_goes_with_the_session_and_ends_with_it()
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser();
        await RequestAsync(browser, "hanako@example.jp");
        await ConfirmAsync(browser, Secret(host));

        Assert.NotEmpty((string?)(await SessionAsync(browser))["antiforgeryToken"] ?? "");
        var ended = await browser.PostAsync("/api/citizen/session/end", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Null((await SessionAsync(browser))["applicant"]);
    }

    [Fact]
    public async Task Another_sites_page_can_have_no_mail_sent()
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser(isOwnPage: false);

        var refused = await RequestAsync(browser, "hanako@example.jp");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("antiforgery_invalid", (string?)(await JsonAsync(refused))["code"]);
        Assert.Empty(host.Mails.Sent);
    }

    [Fact]
    public async Task Confirming_twice_is_harmless_in_the_same_browser_and_refused_in_another()
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser();
        using var another = host.Browser();
        await RequestAsync(browser, "hanako@example.jp");
        await ConfirmAsync(browser, Secret(host));

        Assert.Equal(HttpStatusCode.OK, (await ConfirmAsync(browser, Secret(host))).StatusCode);
        var refused = await ConfirmAsync(another, Secret(host));

        Assert.Equal(HttpStatusCode.Gone, refused.StatusCode);
        Assert.Equal("link_already_used", (string?)(await JsonAsync(refused))["code"]);
    }

    [Fact]
    public async Task A_scanner_that_opens_the_link_does_not_use_it_up()
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser();
        using var scanner = host.Browser();
        await RequestAsync(browser, "hanako@example.jp");

        using var get = new HttpRequestMessage(HttpMethod.Get, Confirmation);
        get.Headers.Add(LinkSecret.Header, Secret(host));
        var scanned = await scanner.SendAsync(get, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, scanned.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ConfirmAsync(browser, Secret(host))).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guessed")]
    public async Task Without_the_links_secret_nobody_is_signed_in(string? secret)
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser();

        var refused = await ConfirmAsync(browser, secret);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("link_unknown", (string?)(await JsonAsync(refused))["code"]);
        Assert.Null((await SessionAsync(browser))["applicant"]);
    }

    [Theory]
    [InlineData("ja", "メールアドレスを入力してください。")]
    [InlineData("en-GB, ja;q=0.5", "Enter your mail address.")]
    public async Task Each_field_that_is_wrong_has_its_message(string language, string expected)
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser(language);

        var refused = await browser.PostAsJsonAsync(
            "/api/citizen/mail-verifications", new { email = " ", procedure = "nothing", language = "fr" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var problem = await JsonAsync(refused);
        Assert.Equal("request_invalid", (string?)problem["code"]);
        Assert.Equal(["email", "procedure", "language"], problem["errors"]!.AsObject().Select(field => field.Key));
        Assert.Equal("email_required", (string?)problem["errors"]!["email"]!["code"]);
        Assert.Equal(expected, (string?)problem["errors"]!["email"]![language[..2]]);
        Assert.Empty(host.Mails.Sent);
    }

    [Fact]
    public async Task An_address_that_has_had_too_many_mails_gets_the_same_answer_and_no_mail()
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser();
        var answers = new List<(HttpStatusCode, string)>();

        for (var i = 0; i <= MailVerification.MailsPerHour; i++)
        {
            var answer = await RequestAsync(browser, "hanako@example.jp");
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        Assert.Equal((HttpStatusCode.Accepted, ""), Assert.Single(answers.Distinct()));
        Assert.Equal(MailVerification.MailsPerHour, host.Mails.Sent.Count);
    }

    [Fact]
    public async Task A_caller_who_tries_many_addresses_is_stopped()
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser();
        for (var i = 0; i < CallerLimit.RequestsPerHour; i++)
            await RequestAsync(browser, $"someone{i}@example.jp");

        var refused = await RequestAsync(browser, "hanako@example.jp");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.DoesNotContain(host.Mails.Sent, mail => mail.To[0].Value == "hanako@example.jp");
    }

    [Fact]
    public async Task While_the_mail_system_is_down_the_citizen_is_told_to_try_again()
    {
        await using var host = await AccountsHost.StartAsync();
        using var browser = host.Browser();
        host.Mails.IsDown = true;

        var refused = await RequestAsync(browser, "hanako@example.jp");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("mail_not_sent", (string?)(await JsonAsync(refused))["code"]);
    }

    private static Task<HttpResponseMessage> RequestAsync(HttpClient browser, string email) => browser.PostAsJsonAsync(
        "/api/citizen/mail-verifications", new { email, procedure = "juminhyo", language = "ja" }, TestContext.Current.CancellationToken);

    private static async Task<HttpResponseMessage> ConfirmAsync(HttpClient browser, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Confirmation);
        if (secret is not null)
            request.Headers.Add(LinkSecret.Header, secret);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonNode> SessionAsync(HttpClient browser) =>
        await JsonAsync(await browser.GetAsync("/api/citizen/session", TestContext.Current.CancellationToken));

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;

    private static string Secret(AccountsHost host) => Fragment().Match(host.Mails.Sent[^1].Text).Groups[1].Value;

    [GeneratedRegex("/verify#([A-Za-z0-9_-]{43})")]
    private static partial Regex Fragment();
}
