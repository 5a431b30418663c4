using IseWorkflow.Adapters;
using IseWorkflow.Api;
using IseWorkflow.Local.Clock;
using IseWorkflow.Local.Console;
using IseWorkflow.Local.Jobs;
using IseWorkflow.Local.Runtime;
using IseWorkflow.Local.SigningApp;
using IseWorkflow.Local.Site;
using IseWorkflow.Local.Stripe;

namespace IseWorkflow.Local.Hosting;

/// <summary>The whole service in this process, with what stands in for the world outside the city, and its children.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly LocalServices services;
    private readonly List<WebApplication> applications = [];

    private LocalHost(LocalServices services) => this.services = services;

    /// <summary>Where everything is.</summary>
    public LocalAddresses Addresses => new(services.Settings.Ports);

    /// <summary>Of the storage, for the operator's tools.</summary>
    public string StorageConnectionString => services.StorageConnectionString;

    /// <summary>Completes with a sentence where the host cannot go on.</summary>
    public Task<string> Broken => services.Broken;

    /// <summary>Starts all of it; returns once it serves.</summary>
    /// <exception cref="LocalStartException">Something is missing or in the way; the message says what to do.</exception>
    public static async Task<LocalHost> StartAsync(LocalSettings settings, TextWriter console, CancellationToken cancellation)
    {
        var host = new LocalHost(await LocalServices.StartAsync(settings, console, cancellation));
        try
        {
            await host.StartAsync(cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Links to the worklists of all departments, by the department's name.</summary>
    public Task<IReadOnlyList<(string Department, string Url)>> WorklistsAsync(CancellationToken cancellation) =>
        applications[^1].Services.GetRequiredService<StaffLinks>().AllAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        foreach (var application in Enumerable.Reverse(applications))
        {
            await application.StopAsync();
            await application.DisposeAsync();
        }

        applications.Clear();
        await services.DisposeAsync();
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        SiteBuild.Require();
        var clock = TownClock.Open(services.DataFolder);
        await RunAsync(SigningApp(), cancellation);
        await RunAsync(Stripe(clock), cancellation);
        await RunAsync(Service(clock), cancellation);
    }

    private async Task RunAsync(WebApplication application, CancellationToken cancellation)
    {
        applications.Add(application);
        await application.StartAsync(cancellation);
    }

    private WebApplication SigningApp() => SigningAppHost.Build(new(
        services.Settings.Ports.SigningApp, services.SigningFolder, Addresses.Site));

    private WebApplication Stripe(TownClock clock)
    {
        var endpoint = new Uri(Addresses.Site, "api/webhooks/stripe");
        var standIn = StripeHost.Build(new(services.Settings.Ports.Stripe, services.StripeFolder) { WebhookEndpoint = endpoint }, clock);
        clock.Moved += () => StripeHost.LookAtClock(standIn);
        return standIn;
    }

    private WebApplication Service(TownClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(Addresses.Site.ToString());
        builder.Configuration.Sources.Insert(0, LocalConfiguration.Of(services));
        builder.Configuration.AddInMemoryCollection(services.Settings.Overrides);
        LocalLogs.Configure(builder.Logging, services.Settings.Verb);
        builder.Services
            .AddSingleton(clock)
            .AddSingleton<TimeProvider>(clock)
            .AddAdapters(builder.Configuration)
            .AddIse(builder.Configuration)
            .AddRuntime()
            .AddJobs()
            .AddConsole();
        var app = builder.Build();
        var api = IsePipeline.Build(app.Services);
        app.Use(LoopbackCookies.Apply);
        // Said here, because it would otherwise come first of all and look for the cookies before that.
        app.UseAuthentication();
        app.MapWhen(context => context.Request.Path.StartsWithSegments(IsePipeline.Root), branch => branch.Run(api));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/console"), branch => branch.UseProblems());
        app.UseRouting();
        app.UseStaticSite(services.SiteFolder);
        app.MapConsole();
        return app;
    }
}
