using System.Net;

namespace IseWorkflow.Local.Hosting;

/// <summary>
/// Lets Safari keep a session on one machine. The service's cookies are <c>__Host-</c> and Secure, which other browsers take on plain HTTP from a
/// loopback address and Safari does not. Here Safari gets a twin of each that is neither, and is read only where the cookie itself is missing
/// (docs/adr/safari-on-one-machine.md). No other host has this.
/// </summary>
internal static class LoopbackCookies
{
    private const string Prefix = "__Host-";
    private const string Twin = "loopback-";

    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        if (context.Request.IsHttps || context.Connection.RemoteIpAddress is not { } caller || !IPAddress.IsLoopback(caller))
            return next(context);
        Restore(context.Request.Headers);
        if (IsSafari(context.Request.Headers.UserAgent.ToString()))
        {
            context.Response.OnStarting(() =>
            {
                Double(context.Response.Headers);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    /// <summary>Chromium calls itself Safari, too; Firefox does not.</summary>
    private static bool IsSafari(string agent) =>
        agent.Contains("Safari/", StringComparison.Ordinal) && !agent.Contains("Chrome/", StringComparison.Ordinal);

    private static void Restore(IHeaderDictionary request)
    {
        var sent = request.Cookie.SelectMany(header => (header ?? "").Split(';', StringSplitOptions.TrimEntries)).ToList();
        var names = sent.Select(Name).ToHashSet();
        var missing = sent
            .Where(cookie => cookie.StartsWith(Twin, StringComparison.Ordinal))
            .Select(cookie => Prefix + cookie[Twin.Length..])
            .Where(cookie => !names.Contains(Name(cookie)))
            .ToList();
        if (missing.Count > 0)
            request.Cookie = string.Join("; ", sent.Concat(missing));
    }

    private static void Double(IHeaderDictionary response)
    {
        string?[] twins = [.. response.SetCookie.Where(cookie => cookie!.StartsWith(Prefix, StringComparison.Ordinal)).Select(TwinOf)];
        if (twins.Length > 0)
            response.SetCookie = new([.. response.SetCookie, .. twins]);
    }

    private static string? TwinOf(string? cookie) =>
        Twin + cookie![Prefix.Length..].Replace("; secure", "", StringComparison.OrdinalIgnoreCase);

    private static string Name(string cookie) => cookie.Split('=', 2)[0];
}
