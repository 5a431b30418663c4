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
        builder.Services.AddStripeStandIn(options, time ?? TimeProvider.System);
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Postman>());

        var app = builder.Build();
        app.UseStripeStandIn();
        return app;
    }

    /// <summary>Has a stand-in look at its clock, which was moved: what became due meanwhile happens and is told.</summary>
    public static void LookAtClock(WebApplication standIn) => standIn.Services.GetRequiredService<Postman>().Wake();
}
