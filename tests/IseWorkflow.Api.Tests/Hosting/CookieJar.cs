using Microsoft.Net.Http.Headers;

namespace IseWorkflow.Api.Tests.Hosting;

/// <summary>Keeps cookies as a browser does at a loopback address, where it takes Secure ones over plain HTTP too.</summary>
internal sealed class CookieJar() : DelegatingHandler(new HttpClientHandler { UseCookies = false })
{
    private readonly Dictionary<string, string> cookies = [];

    public IReadOnlyCollection<string> Names => cookies.Keys;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (cookies.Count > 0)
            request.Headers.Add(HeaderNames.Cookie, string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues(HeaderNames.SetCookie, out var set))
            Keep(SetCookieHeaderValue.ParseList([.. set]));
        return response;
    }

    private void Keep(IEnumerable<SetCookieHeaderValue> set)
    {
        foreach (var cookie in set)
            cookies[cookie.Name.ToString()] = cookie.Value.ToString();
    }
}
