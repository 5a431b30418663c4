using Microsoft.Extensions.FileProviders;

namespace IseWorkflow.Local.Site;

/// <summary>Serves the built site as Static Web Apps does: pages without their extension, the site's own headers, its page for 404.</summary>
internal static class StaticSite
{
    public static void UseStaticSite(this IApplicationBuilder app, string folder)
    {
        var rules = SiteRules.Read(folder);
        var files = new PhysicalFileProvider(folder);
        app.Use((context, next) => ApplyRules(context, next, rules, files));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        app.Use((context, next) => WriteNotFoundAsync(context, next, rules, files));
    }

    private static Task ApplyRules(HttpContext context, RequestDelegate next, SiteRules rules, PhysicalFileProvider files)
    {
        var path = context.Request.Path.Value ?? "/";
        var route = rules.Find(path);
        SetHeaders(context.Response, rules.GlobalHeaders);
        SetHeaders(context.Response, route?.Headers ?? new Dictionary<string, string>());
        if (route?.Redirect is { } address)
            return Redirect(context, address, route.StatusCode ?? StatusCodes.Status302Found);
        if (path.Length > 1 && path.EndsWith('/') && FindPage(files, path.TrimEnd('/')) is not null)
            return Redirect(context, path.TrimEnd('/') + context.Request.QueryString, StatusCodes.Status301MovedPermanently);
        context.Request.Path = FindPage(files, path) ?? context.Request.Path;
        return next(context);
    }

    /// <summary>The file of a page's address; null where the address is a file's own or nothing's.</summary>
    private static string? FindPage(PhysicalFileProvider files, string path)
    {
        var page = path.EndsWith('/') ? path + "index.html" : path + ".html";
        return files.GetFileInfo(page).Exists ? page : null;
    }

    private static Task Redirect(HttpContext context, string address, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    private static void SetHeaders(HttpResponse response, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var (name, value) in headers)
            response.Headers[name] = value;
    }

    private static async Task WriteNotFoundAsync(HttpContext context, RequestDelegate next, SiteRules rules, PhysicalFileProvider files)
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false })
            return;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.SendFileAsync(files.GetFileInfo(rules.NotFoundPage));
    }
}
