using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IseWorkflow.Api.Accounts;
using IseWorkflow.Core;
using IseWorkflow.Core.Accounts;
using IseWorkflow.Core.Applications;
using IseWorkflow.Core.Notices;
using IseWorkflow.Core.Operations;
using IseWorkflow.Core.Procedures;
using IseWorkflow.Testing.Accounts;
using IseWorkflow.Testing.Lifecycle;
using IseWorkflow.Testing.Notices;
using IseWorkflow.Testing.Operations;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace IseWorkflow.Api.Tests.Accounts;

/// <summary>The account endpoints alone, over HTTP, with browsers that keep their cookies.</summary>
internal sealed class AccountsHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private AccountsHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAntiforgery();
        Register(builder.Services);
        app = builder.Build();
        app.UseAuthentication();
        app.MapAccounts();
    }

    public RecordingMailSender Mails { get; } = new();

    public static async Task<AccountsHost> StartAsync()
    {
        var host = new AccountsHost();
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <param name="isOwnPage">Whether one of the service's own pages asks, which sends the antiforgery token along.</param>
    public HttpClient Browser(string language = "ja", bool isOwnPage = true)
    {
        var cookies = new HttpClientHandler { CookieContainer = new CookieContainer() };
        var browser = new HttpClient(isOwnPage ? new OwnPage(cookies) : cookies) { BaseAddress = new(app.Urls.Single()) };
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return browser;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Register(IServiceCollection services) => services
        .AddSingleton<TimeProvider>(new FakeTimeProvider(Given.Now))
        .AddSingleton<IAccessTokenStore, MemoryAccessTokens>()
        .AddSingleton<IQuota, MemoryQuota>()
        .AddSingleton<IIntakeSwitch, MemoryIntakeSwitch>()
        .AddSingleton<IntakeGate>()
        .AddSingleton<IApplicationStore>(provider => new MemoryStorage(provider.GetRequiredService<TimeProvider>()).Applications)
        .AddSingleton<IDesks, FixedDesk>()
        .AddSingleton<IMailSender>(Mails)
        .AddSingleton(new LetterTemplates())
        .AddSingleton(new NoticeSettings(new("https://shinsei.city.example.jp"), EmailAddress.Parse("operator@city.example.jp").OrThrow()))
        .AddSingleton(new ApplicantIds(new byte[32]))
        .AddSingleton(provider => Catalogue(provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<AccessTokens>()
        .AddSingleton<MailedLinks>()
        .AddSingleton<CallerLimit>()
        .AddSingleton<VerificationMail>()
        .AddSingleton<MailVerification>();

    private static Catalogue Catalogue(TimeProvider time)
    {
        var department = new Department("koseki", new("戸籍住民課", "Resident Register"), EmailAddress.Parse("koseki@city.example.jp").OrThrow());
        var title = new LocalizedText("住民票の写し", "Copy of the resident record");
        var procedure = new Procedure
        {
            Code = "juminhyo",
            Version = ProcedureVersion.Parse("2026-04-01").OrThrow(),
            Title = title,
            Summary = title,
            Department = department,
            Form = [],
        };
        return new([procedure], [department], time);
    }

    private sealed class OwnPage(HttpMessageHandler browser) : DelegatingHandler(browser)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Get && request.Headers.Authorization is null)
                request.Headers.Add("RequestVerificationToken", await TokenAsync(request.RequestUri!, cancellationToken));
            return await base.SendAsync(request, cancellationToken);
        }

        private async Task<string> TokenAsync(Uri address, CancellationToken cancellation)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/api/citizen/session"));
            using var session = await base.SendAsync(request, cancellation);
            return (await session.Content.ReadFromJsonAsync<JsonNode>(cancellation))!["antiforgeryToken"]!.ToString();
        }
    }
}
