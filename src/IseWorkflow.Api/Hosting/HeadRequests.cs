using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Hosting;

/// <summary>
/// Answers HEAD as GET wherever there is a GET (RFC 9110 section 9.1 asks it of every server); monitors and link checkers send it. The server
/// keeps the body back by what came from the wire.
/// </summary>
internal static class HeadRequests
{
    public static async Task TakeAsGet(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }
}
