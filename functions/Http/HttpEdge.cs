using IseWorkflow.Api;
using IseWorkflow.Functions.Lifecycle;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace IseWorkflow.Functions.Http;

/// <summary>Hands a request to the API's pipeline as it came from the wire: what Functions found out about it does not count there.</summary>
public sealed class HttpEdge(IServiceProvider services, DurableClients clients)
{
    private readonly RequestDelegate pipeline = IsePipeline.Build(services);

    /// <returns>Nothing to write: the pipeline has answered.</returns>
    public async Task<IResult> HandleAsync(HttpRequest request, DurableTaskClient client)
    {
        clients.Use(client);
        var http = request.HttpContext;
        http.SetEndpoint(null);
        request.RouteValues.Clear();
        request.Path = request.PathBase.Add(request.Path);
        request.PathBase = PathString.Empty;
        await BoundedBody.RunAsync(http, pipeline);
        return Results.Empty;
    }
}
