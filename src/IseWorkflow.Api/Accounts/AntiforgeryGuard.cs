using IseWorkflow.Api.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Api.Accounts;

/// <summary>
/// Takes what anybody may ask for only from the service's own pages. The holder of a link is let through: no other site can make a browser
/// send the link's secret. Endpoints for citizens have the same rule in <see cref="CitizenAuthentication"/>.
/// </summary>
internal static class AntiforgeryGuard
{
    public const string Header = "X-CSRF-TOKEN";

    public static async ValueTask<object?> Require(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isOwn = http.Request.FindLinkSecret() is not null
            || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        return isOwn ? await next(context) : AccessRefusals.AntiforgeryInvalid.ToProblem();
    }
}
