using System.Net;
using System.Text.Json.Nodes;

namespace IseWorkflow.Api.Tests.Hosting;

public sealed class OpenApiTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [InlineData("/api/citizen/uploads", "post")]
    [InlineData("/api/citizen/applications", "get")]
    [InlineData("/api/citizen/applications", "post")]
    [InlineData("/api/citizen/application", "get")]
    [InlineData("/api/citizen/applications/{id}", "get")]
    [InlineData("/api/citizen/applications/{id}/answers", "put")]
    [InlineData("/api/citizen/applications/{id}/confirmation", "post")]
    [InlineData("/api/citizen/applications/{id}/withdrawal", "post")]
    [InlineData("/api/staff/worklist", "get")]
    [InlineData("/api/staff/applications/{id}", "get")]
    [InlineData("/api/staff/applications/{id}/attachments/{attachment}", "get")]
    [InlineData("/api/staff/applications/{id}/fee", "post")]
    [InlineData("/api/staff/applications/{id}/return", "post")]
    [InlineData("/api/staff/applications/{id}/rejection", "post")]
    [InlineData("/api/staff/applications/{id}/posting", "post")]
    public async Task The_service_describes_what_it_takes_and_how_it_refuses(string path, string verb)
    {
        using var anybody = new Caller(host.Origin);

        var description = await anybody.GetAsync("/api/openapi.json");

        Assert.Equal(HttpStatusCode.OK, description.Status);
        var responses = (JsonObject)description.Json!["paths"]![path]![verb]!["responses"]!;
        Assert.Contains(responses, response => response.Key.StartsWith('2'));
        Assert.Contains("401", responses.Select(response => response.Key));
    }
}
