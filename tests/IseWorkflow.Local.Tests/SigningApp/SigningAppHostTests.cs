using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IseWorkflow.Local.SigningApp;
using Microsoft.AspNetCore.Builder;

namespace IseWorkflow.Local.Tests.SigningApp;

public sealed class SigningAppHostTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder;
    private readonly WebApplication app;
    private readonly HttpClient browser = new();

    public SigningAppHostTests(IssuedCards issued)
    {
        folder = issued.Copy();
        app = SigningAppHost.Build(new(0, folder.FullName, new Uri("http://127.0.0.1:5080/somewhere")));
    }

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        browser.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        browser.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/sign", "text/html")]
    [InlineData("/sign.css", "text/css")]
    [InlineData("/sign.js", "text/javascript")]
    [InlineData("/texts.js", "text/javascript")]
    public async Task The_page_comes_with_a_policy_that_lets_it_reach_the_service_and_nothing_else(string path, string type)
    {
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' http://127.0.0.1:5080;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_wrong_PIN_is_told_with_the_tries_that_are_left_and_the_counter_can_unlock()
    {
        var wrong = await SignAsync("taro", "wrong1");
        Assert.Equal(("pin_wrong", 4), (wrong.GetProperty("code").GetString(), wrong.GetProperty("triesLeft").GetInt32()));

        using var unlocked = await browser.PostAsync(new Uri("/cards/taro/unlock", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, unlocked.StatusCode);
        var cards = await browser.GetFromJsonAsync<JsonElement>("/cards", TestContext.Current.CancellationToken);
        Assert.All(cards.EnumerateArray(), card => Assert.Equal(5, card.GetProperty("triesLeft").GetInt32()));
    }

    [Fact]
    public async Task The_right_PIN_gives_a_signature_and_never_a_key()
    {
        var answer = await SignAsync("hanako", "abc123");

        Assert.True(answer.GetProperty("signature").GetBytesFromBase64().Length > 1000);
        Assert.Single(answer.EnumerateObject());
    }

    [Fact]
    public async Task There_are_only_the_cards_that_are_in_the_box()
    {
        using var response = await browser.PostAsJsonAsync("/cards/nobody/signature", new { pin = "abc123", document = "AAAA" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<JsonElement> SignAsync(string card, string pin)
    {
        using var response = await browser.PostAsJsonAsync($"/cards/{card}/signature", new { pin, document = "dGV4dAo=" }, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
