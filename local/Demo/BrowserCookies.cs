using System.Net;

namespace IseWorkflow.Local.Demo;

/// <summary>Keeps cookies as browsers do, for whom a loopback address is as good as HTTPS; .NET's own jar would keep Secure cookies back.</summary>
internal sealed class BrowserCookies() : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
{
    private readonly CookieContainer jar = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var origin = AsSecure(request.RequestUri!);
        if (jar.GetCookieHeader(origin) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        var response = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            jar.SetCookies(origin, cookie);
        return response;
    }

    private static Uri AsSecure(Uri address) => new UriBuilder(address) { Scheme = Uri.UriSchemeHttps }.Uri;
}
