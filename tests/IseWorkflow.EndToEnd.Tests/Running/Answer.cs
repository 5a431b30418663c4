using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>What the service answered, whatever it was.</summary>
internal sealed record Answer(HttpStatusCode Status, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>All values of a header, joined as one line; empty where it has none.</summary>
    public string Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    public IReadOnlyList<string> Cookies => Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];

    /// <summary>A problem (RFC 9457) of this status and code that speaks both languages.</summary>
    public void AssertProblem(HttpStatusCode status, string code)
    {
        var text = System.Text.Encoding.UTF8.GetString(Body);
        Assert.True(status == Status, $"{(int)Status} {text}");
        Assert.Equal("application/problem+json", ContentHeaders.ContentType?.MediaType);
        Assert.Equal(code, Json["code"]?.GetValue<string>());
        Assert.Equal((int)status, Json["status"]!.GetValue<int>());
        Assert.NotEmpty(Json["detailJa"]!.GetValue<string>());
        Assert.NotEmpty(Json["detailEn"]!.GetValue<string>());
    }
}
