using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace IseWorkflow.Api.Tests.Hosting;

/// <summary>What the service answered.</summary>
internal sealed record Answer(HttpStatusCode Status, byte[] Bytes, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonNode? Json => Bytes.Length > 0 ? JsonNode.Parse(Bytes) : null;

    /// <summary>The code of the problem.</summary>
    public string? Code => Text("code");

    /// <summary>What stands at a member, as text; null where there is none.</summary>
    public string? Text(string member) => Json?[member]?.ToString();

    /// <summary>What a problem says of a field, in Japanese.</summary>
    public string? FieldText(string field) => Json?["errors"]?[field]?["ja"]?.ToString();
}
