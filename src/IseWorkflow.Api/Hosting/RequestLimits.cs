using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IseWorkflow.Api.Hosting;

/// <summary>Bounds what a request may carry. An endpoint that takes files says so by its own request size metadata.</summary>
internal static class RequestLimits
{
    /// <summary>Ample for any form; a signature with its certificates has a few kilobytes.</summary>
    private const long MostBytes = 256 * 1024;

    public static Task Apply(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostBytes;
        return next(context);
    }
}
