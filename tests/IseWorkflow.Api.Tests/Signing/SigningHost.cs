using System.Security.Claims;
using System.Text.Encodings.Web;
using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Signing;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Testing.Accounts;
using IseWorkflow.Testing.Signing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;

namespace IseWorkflow.Api.Tests.Signing;

/// <summary>The signing endpoints alone, over HTTP, for one application that waits for its signature.</summary>
internal sealed class SigningHost : IAsyncDisposable
{
    public const string AppOrigin = "https://sign.example.jp";

    private readonly WebApplication app;

    private SigningHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Signing:AppStartUrl"] = AppOrigin + "/sign";
        builder.Services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, ApplicantHeader>("Test", null);
        builder.Services.AddAuthorization();
        builder.Services.AddAccess();
        builder.Services.AddSingleton(Mock.Of<IAntiforgery>(guard => guard.IsRequestValidAsync(It.IsAny<HttpContext>()) == Task.FromResult(true)));
        builder.Services.AddSingleton(Scene.Files);
        builder.Services.AddSingleton(new AccessTokens(Links, Scene.Time));
        builder.Services.AddSigning(builder.Configuration.GetSection("Signing"));
        builder.Services.AddSingleton(Scene.Desk).AddSingleton(Scene.Counter);
        app = builder.Build();
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapSigning();
    }

    public SigningScene Scene { get; } = new();

    /// <summary>Where it really runs.</summary>
    public string Origin => app.Urls.Single();

    public MemoryAccessTokens Links { get; } = new();

    public string Sessions => $"/api/citizen/applications/{Scene.Application}/signing-sessions";

    public static async Task<SigningHost> StartAsync()
    {
        var host = new SigningHost();
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public HttpClient Browser(string? applicant = SigningScene.Applicant)
    {
        var browser = new HttpClient { BaseAddress = new(Origin) };
        if (applicant is not null)
            browser.DefaultRequestHeaders.Add("X-Applicant", applicant);
        return browser;
    }

    public HttpClient SigningApp(string token)
    {
        var client = new HttpClient { BaseAddress = new(Origin) };
        client.DefaultRequestHeaders.Add(LinkSecret.Header, token);
        return client;
    }

    /// <summary>The secret of a mailed link to an application's status.</summary>
    public Task<string> LinkAsync(ApplicationId application) => app.Services.GetRequiredService<AccessTokens>().IssueAsync(
        TokenPurpose.Status, application.Value, null, Scene.Time.GetUtcNow().AddDays(1), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private sealed class ApplicantHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers["X-Applicant"].ToString() is { Length: > 0 } id
                ? AuthenticateResult.Success(new(Principal(id), Scheme.Name))
                : AuthenticateResult.NoResult());

        private ClaimsPrincipal Principal(string id) =>
            new Applicant(id, EmailAddress.Parse("hanako@example.jp").OrThrow()).ToPrincipal(Scheme.Name);
    }
}
