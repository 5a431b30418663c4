using IseWorkflow.Api.Accounts;
using IseWorkflow.Api.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Hosting;

/// <summary>
/// Takes what changes something in a citizen's name only from the service's own pages. A request with a bearer is let through: no other
/// site can make a browser send one, and the endpoint then goes by the bearer and not by the cookie.
/// </summary>
internal static class AntiforgeryGuard
{
    public const string Header = "X-CSRF-TOKEN";

    private static readonly PathString Guarded = "/api/citizen";

    public static async Task Check(HttpContext context, RequestDelegate next, IAntiforgery antiforgery)
    {
        if (!IsGuarded(context.Request) || await antiforgery.IsRequestValidAsync(context))
            await next(context);
        else
            await SessionRefusals.AntiforgeryInvalid.ToProblem().ExecuteAsync(context);
    }

    private static bool IsGuarded(HttpRequest request) =>
        request.Path.StartsWithSegments(Guarded)
        && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method)
        && request.Bearer() is null;
}
