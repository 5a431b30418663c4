using IseWorkflow.Local.Stripe.Api;
using IseWorkflow.Local.Stripe.Control;
using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Pages;
using IseWorkflow.Local.Stripe.Till;
using IseWorkflow.Local.Stripe.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Local.Stripe;

/// <summary>Stripe's stand-in: API, hosted page, webhooks and books, as Stripe documents them for what the service uses.</summary>
public static class StripeHost
{
    /// <summary>Builds it, ready to start; its books are as the last run left them.</summary>
    /// <param name="time">Its clock; null for the real one.</param>
    public static WebApplication Build(StripeStandInOptions options, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        AddStandIn(builder.Services, options, new StandInClock(time ?? TimeProvider.System));

        var app = builder.Build();
        app.Use((context, next) =>
        {
            PageHeaders.Write(context);
            return next(context);
        });
        Map(app);
        return app;
    }

    private static void AddStandIn(IServiceCollection services, StripeStandInOptions options, StandInClock clock)
    {
        services.AddSingleton(options).AddSingleton(clock);
        services.AddSingleton(_ => Journal.Open(options.DataFolder)).AddSingleton<Books>();
        services.AddSingleton<PostOffice>().AddSingleton<EventDesk>().AddSingleton<Postman>();
        services.AddHostedService(provider => provider.GetRequiredService<Postman>());
        services.AddSingleton<SessionDesk>().AddSingleton<CardDesk>().AddSingleton<KonbiniDesk>().AddSingleton<RefundDesk>().AddSingleton<DisputeDesk>();
        services.AddSingleton<DueDates>().AddSingleton<Counter>();
        services.AddSingleton<ApiBehaviour>().AddSingleton<IdempotencyKeys>().AddSingleton<ApiPipeline>();
        services.AddSingleton<SessionApi>().AddSingleton<PaymentApi>().AddSingleton<RefundApi>();
        services.AddSingleton<CheckoutVisit>();
    }

    private static void Map(WebApplication app)
    {
        var services = app.Services;
        app.MapApi(
            services.GetRequiredService<ApiPipeline>(),
            services.GetRequiredService<SessionApi>(),
            services.GetRequiredService<PaymentApi>(),
            services.GetRequiredService<RefundApi>());
        app.MapPages(services.GetRequiredService<CheckoutVisit>(), services.GetRequiredService<Counter>());
        app.MapControl();
        app.MapDashboard();
    }
}
