using System.Net;

namespace IseWorkflow.EndToEnd.Tests.Running;

/// <summary>What every host shows to everybody: catalogue, description, health.</summary>
[Collection(ServedHttp.Name)]
public sealed class PublicContractTests(ServedHttp served) : IDisposable
{
    private readonly Caller caller = new(served.Service);

    public void Dispose() => caller.Dispose();

    [Theory]
    [InlineData("/api/citizen/procedures")]
    [InlineData("/api/citizen/procedures/juminhyo")]
    public async Task Who_has_the_catalogue_already_is_not_sent_it_again(string path)
    {
        var first = await caller.GetAsync(path);
        var again = await caller.GetAsync(path, ("If-None-Match", first.Header("ETag")));
        var other = await caller.GetAsync(path, ("If-None-Match", "\"another\""));

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Empty(again.Body);
        Assert.Equal(first.Header("ETag"), again.Header("ETag"));
        Assert.Equal(first.Body, other.Body);
    }

    [Fact]
    public async Task An_unknown_procedure_is_a_problem_of_its_own() =>
        (await caller.GetAsync("/api/citizen/procedures/nothing")).AssertProblem(HttpStatusCode.NotFound, "procedure_unknown");

    [Fact]
    public async Task The_description_lists_what_citizens_and_staff_can_do()
    {
        var description = (await caller.GetAsync("/api/openapi.json")).Json;

        Assert.StartsWith("3.", description["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var paths = description["paths"]!.AsObject().Select(path => path.Key).ToList();
        Assert.Superset(
            new HashSet<string>
            {
                "/api/citizen/procedures",
                "/api/citizen/applications/{id}/confirmation",
                "/api/citizen/applications/{id}/signing-sessions",
                "/api/citizen/signing/signature",
                "/api/citizen/payment/checkout",
                "/api/staff/worklist",
                "/api/staff/applications/{id}/fee",
                "/api/staff/applications/{id}/posting",
            },
            paths.ToHashSet());
        Assert.All(paths, path => Assert.StartsWith("/api/", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_names_each_dependency()
    {
        var health = await caller.GetAsync("/api/health");

        Assert.Equal(HttpStatusCode.OK, health.Status);
        Assert.Equal("up", health.Json["status"]!.GetValue<string>());
        var dependencies = health.Json["dependencies"]!.AsArray();
        Assert.Superset(
            new HashSet<string> { "tables", "blobs", "payments", "mail" }, dependencies.Select(one => one!["name"]!.GetValue<string>()).ToHashSet());
        Assert.All(dependencies, one => Assert.Equal("up", one!["status"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("/api/citizen/procedures")]
    [InlineData("/api/health")]
    public async Task A_HEAD_has_the_headers_of_the_GET_and_no_body(string path)
    {
        var whole = await caller.GetAsync(path);
        var head = await caller.SendAsync(HttpMethod.Head, path);

        Assert.Equal(whole.Status, head.Status);
        Assert.Equal(whole.ContentHeaders.ContentType, head.ContentHeaders.ContentType);
        Assert.Equal(whole.Header("ETag"), head.Header("ETag"));
        Assert.Empty(head.Body);
    }

    [Fact]
    public async Task A_HEAD_of_what_does_not_exist_says_so() =>
        Assert.Equal(HttpStatusCode.NotFound, (await caller.SendAsync(HttpMethod.Head, "/api/nothing")).Status);
}
