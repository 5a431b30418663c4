using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Api.Operations;

/// <summary>Writes into the log who asked for what, before it is done: looking at an application leaves a trace as well.</summary>
internal sealed partial class OperatorTrace(ILogger<OperatorTrace> logger) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        Asked(ActingOperator.Of(http.User)?.Id, http.Request.Method, route, ApplicationOf(http));
        return next(context);
    }

    /// <summary>Null where the path names no application: what somebody wrote in its place does not enter the log.</summary>
    private static string? ApplicationOf(HttpContext http) =>
        ApplicationId.Parse(http.GetRouteValue("id") as string).Is(out var application, out _) ? application.Value : null;

    [LoggerMessage(70, LogLevel.Information, "Operator {Operator} asked for {Method} {Route} (application: {Application})")]
    private partial void Asked(string? @operator, string method, string? route, string? application);
}
