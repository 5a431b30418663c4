using System.Text.Json;
using System.Text.Json.Nodes;

namespace IseWorkflow.Local.Demo;

/// <summary>Speaks to one origin over HTTP and takes every answer apart from success as a failure of the step.</summary>
internal sealed class ServiceClient : IDisposable
{
    private readonly HttpClient http;
    private readonly bool servesPages;

    /// <param name="servesPages">False where the origin is the API alone: its pages are not opened then.</param>
    public ServiceClient(Uri origin, bool servesPages = true)
    {
        this.servesPages = servesPages;
        http = new(new BrowserCookies()) { BaseAddress = origin };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ja");
    }

    public Task<JsonNode> GetAsync(string path, string? bearer = null) => SendAsync(HttpMethod.Get, path, null, bearer);

    public Task<JsonNode> PostAsync(string path, object? body, string? bearer = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, bearer, headers);

    /// <summary>The answer's JSON; an empty object where it has none.</summary>
    public async Task<JsonNode> SendAsync(
        HttpMethod method, string path, object? body, string? bearer, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (bearer is not null)
            request.Headers.Add("X-Ise-Token", bearer);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? Read(text)
            : throw new DemoStepException($"{method} {path} answered {(int)response.StatusCode}: {text}");
    }

    /// <summary>A page as a browser loads it.</summary>
    public async Task<string> PageAsync(string path)
    {
        if (!servesPages)
            return "";
        using var response = await http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync()
            : throw new DemoStepException($"The page {path} answered {(int)response.StatusCode}.");
    }

    /// <summary>Posts a form as a browser does.</summary>
    /// <returns>Where the answer leads; the answer's page where it leads nowhere.</returns>
    public async Task<(Uri? Location, string Page)> SubmitAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var response = await http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), form);
        return (response.Headers.Location, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();

    private static JsonNode Read(string text)
    {
        try
        {
            return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text) ?? new JsonObject();
        }
        catch (JsonException error)
        {
            throw new DemoStepException("The answer is no JSON.", error);
        }
    }
}
