using System.Net.Http.Json;
using IseWorkflow.Local.Demo;

namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>Asks an origin over HTTP and takes every answer as it comes.</summary>
/// <param name="keepsCookies">As a browser does; else as a program.</param>
internal sealed class Caller(Uri origin, bool keepsCookies = false) : IDisposable
{
    private readonly HttpClient http = new(keepsCookies ? new BrowserCookies() : new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = origin,
    };

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> PostAsync(string path, object json, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(json), headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, body, response.Headers, response.Content.Headers);
    }

    /// <summary>The antiforgery token of this browser's session.</summary>
    public async Task<string> AntiforgeryTokenAsync() =>
        (await GetAsync("/api/citizen/session")).Json["antiforgeryToken"]!.GetValue<string>();

    public void Dispose() => http.Dispose();
}
