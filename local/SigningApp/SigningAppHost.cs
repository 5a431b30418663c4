using IseWorkflow.Local.SigningApp.Card;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Local.SigningApp;

/// <summary>The signing app's stand-in: a page on an origin of its own, as the real app is a program of its own.</summary>
public static class SigningAppHost
{
    /// <summary>Builds it, ready to start. Makes the training cards where there are none, so that their root can be configured before the service starts.</summary>
    public static WebApplication Build(SigningAppOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(CardBox.Open(options.DataFolder, TimeProvider.System));

        var app = builder.Build();
        app.Use((context, next) => WithSecurityHeaders(context, next, options));
        app.MapPage();
        app.MapCards();
        return app;
    }

    private static Task WithSecurityHeaders(HttpContext context, RequestDelegate next, SigningAppOptions options)
    {
        var origin = options.ServiceOrigin.GetLeftPart(UriPartial.Authority);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' {origin}; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
