namespace IseWorkflow.Local.Console;

/// <summary>The console's page, from the assembly's own resources.</summary>
internal static class ConsolePage
{
    public static IResult Html => new Page("console.html", "text/html; charset=utf-8");

    public static IResult Css => new Page("console.css", "text/css; charset=utf-8");

    public static IResult Script => new Page("console.js", "text/javascript; charset=utf-8");

    private sealed class Page(string name, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-store";
            var resource = typeof(ConsolePage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource {name}.");
            return TypedResults.Stream(resource, contentType).ExecuteAsync(httpContext);
        }
    }
}
