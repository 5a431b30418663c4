using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Local.SigningApp;

/// <summary>The stand-in's page, from the assembly's own resources, and what its script has to know.</summary>
internal static class PageEndpoints
{
    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.Redirect("/sign"));
        routes.MapGet("/sign", () => Resource("sign.html", "text/html; charset=utf-8"));
        routes.MapGet("/sign.css", () => Resource("sign.css", "text/css; charset=utf-8"));
        routes.MapGet("/sign.js", () => Resource("sign.js", "text/javascript; charset=utf-8"));
        routes.MapGet("/texts.js", () => Resource("texts.js", "text/javascript; charset=utf-8"));
        routes.MapGet("/settings", (SigningAppOptions options) =>
            TypedResults.Ok(new { service = options.ServiceOrigin.GetLeftPart(UriPartial.Authority), pin = Card.Pin.Training.ToLowerInvariant() }));
    }

    private static FileStreamHttpResult Resource(string name, string contentType) => TypedResults.Stream(
        typeof(PageEndpoints).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource {name}."), contentType);
}
