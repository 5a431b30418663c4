using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace IseWorkflow.Functions.Http;

/// <summary>
/// Every request below /api, by who sends it: each group has its own name in the portal and its own limits. Anonymous at the host, because the
/// pipeline knows who may do what; every verb, because the pipeline answers a wrong one.
/// </summary>
public sealed class HttpTriggers(HttpEdge edge)
{
    [Function("citizen")]
    public Task<IResult> Citizen(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "put", "patch", "delete", "trace", Route = "citizen/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => edge.HandleAsync(request, client);

    [Function("staff")]
    public Task<IResult> Staff(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "put", "patch", "delete", "trace", Route = "staff/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => edge.HandleAsync(request, client);

    [Function("webhooks")]
    public Task<IResult> Webhooks(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "put", "patch", "delete", "trace", Route = "webhooks/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => edge.HandleAsync(request, client);

    [Function("operator")]
    public Task<IResult> Operator(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "put", "patch", "delete", "trace", Route = "operator/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => edge.HandleAsync(request, client);

    /// <summary>Health, the API's description, and whatever does not exist.</summary>
    [Function("service")]
    public Task<IResult> Service(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "put", "patch", "delete", "trace", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => edge.HandleAsync(request, client);
}
