using System.Net;
using IseWorkflow.Local.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Local.Tests.Site;

/// <summary>The site is served here as Azure's Static Web Apps serves it.</summary>
public sealed class StaticSiteTests : IAsyncLifetime
{
    private const string Rules = """
        {
          "routes": [
            { "route": "/assets/*", "headers": { "Cache-Control": "public, max-age=31536000, immutable" } },
            { "route": "/index.html", "redirect": "/", "statusCode": 301 }
          ],
          "responseOverrides": { "404": { "rewrite": "/404.html" } },
          "globalHeaders": { "Content-Security-Policy": "default-src 'self'", "Cache-Control": "no-cache" }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("ise-site-").FullName;
    private WebApplication app = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        Write("staticwebapp.config.json", Rules);
        Write("index.html", "list");
        Write("en/index.html", "list in English");
        Write("pay.html", "pay");
        Write("pay/done.html", "paid");
        Write("404.html", "nothing here");
        Write("assets/a.css", "body{}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.UseStaticSite(folder);
        await app.StartAsync();
        browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("/", "list")]
    [InlineData("/en/", "list in English")]
    [InlineData("/pay", "pay")]
    [InlineData("/pay?x=1", "pay")]
    [InlineData("/pay/done", "paid")]
    public async Task A_page_is_served_without_its_extension_and_with_the_sites_headers(string path, string page)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(page, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Assets_are_kept_for_a_year()
    {
        using var answer = await GetAsync("/assets/a.css");

        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/index.html", "/")]
    [InlineData("/pay/?a=1", "/pay?a=1")]
    public async Task Other_spellings_lead_to_the_one_address(string path, string address)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/../secret")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    public async Task What_is_not_there_shows_the_sites_own_page(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("nothing here", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> GetAsync(string path) => browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private void Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
