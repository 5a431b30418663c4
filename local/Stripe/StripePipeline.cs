using IseWorkflow.Local.Stripe.Api;
using IseWorkflow.Local.Stripe.Control;
using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Pages;
using IseWorkflow.Local.Stripe.Till;
using IseWorkflow.Local.Stripe.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Local.Stripe;

/// <summary>The stand-in's HTTP and what it works with, for whoever serves it.</summary>
public static class StripePipeline
{
    /// <summary>All but a postman: events lie in the books until somebody fetches them.</summary>
    public static IServiceCollection AddStripeStandIn(this IServiceCollection services, StripeStandInOptions options, TimeProvider time)
    {
        services.AddRouting();
        services.AddSingleton(options).AddSingleton(new StandInClock(time)).AddSingleton<StripeIds>();
        services.AddSingleton(_ => Journal.Open(options.DataFolder)).AddSingleton<Books>();
        services.AddSingleton<PostOffice>().AddSingleton<EventDesk>().AddSingleton<Postman>();
        services.AddSingleton<SessionDesk>().AddSingleton<CardDesk>().AddSingleton<KonbiniDesk>().AddSingleton<RefundDesk>().AddSingleton<DisputeDesk>();
        services.AddSingleton<DueDates>().AddSingleton<Counter>();
        services.AddSingleton<ApiBehaviour>().AddSingleton<IdempotencyKeys>().AddSingleton<ApiPipeline>();
        services.AddSingleton<SessionApi>().AddSingleton<PaymentApi>().AddSingleton<RefundApi>().AddSingleton<DisputeApi>();
        return services.AddSingleton<CheckoutVisit>();
    }

    /// <summary>As one delegate: it does what a request asks for before it answers, and nothing by itself.</summary>
    public static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseStripeStandIn();
        return app.Build();
    }

    internal static void UseStripeStandIn(this IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            PageHeaders.Write(context);
            return next(context);
        });
        app.UseRouting();
        app.UseEndpoints(Map);
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        routes.MapApi(
            services.GetRequiredService<ApiPipeline>(),
            services.GetRequiredService<SessionApi>(),
            services.GetRequiredService<PaymentApi>(),
            services.GetRequiredService<RefundApi>(),
            services.GetRequiredService<DisputeApi>());
        routes.MapPages(services.GetRequiredService<CheckoutVisit>(), services.GetRequiredService<Counter>());
        routes.MapControl();
        routes.MapDashboard();
    }
}
