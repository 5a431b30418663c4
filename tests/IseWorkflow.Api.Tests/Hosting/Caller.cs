using System.Net.Http.Json;
using IseWorkflow.Api.Accounts;

namespace IseWorkflow.Api.Tests.Hosting;

/// <summary>Somebody who calls the service over HTTP: a browser with its cookies, or the holder of a link.</summary>
internal sealed class Caller : IDisposable
{
    private readonly HttpClient client;

    public Caller(string origin, string? bearer = null)
    {
        client = new HttpClient(Cookies) { BaseAddress = new(origin) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ja");
        if (bearer is not null)
            client.DefaultRequestHeaders.Add(LinkSecret.Header, bearer);
    }

    public CookieJar Cookies { get; } = new();

    /// <summary>Sent with what changes something.</summary>
    public string? AntiforgeryToken { get; set; }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, object? json = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, json is null ? null : JsonContent.Create(json), headers);

    public Task<Answer> PutAsync(string path, object json) => SendAsync(HttpMethod.Put, path, JsonContent.Create(json));

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (AntiforgeryToken is not null && method != HttpMethod.Get)
            request.Headers.Add("X-CSRF-TOKEN", AntiforgeryToken);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, bytes, response.Headers, response.Content.Headers);
    }

    public void Dispose() => client.Dispose();
}
