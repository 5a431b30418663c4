using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace IseWorkflow.Api.Hosting;

/// <summary>
/// Takes no text in another charset than UTF-8, which is that of JSON (RFC 8259 section 8.1). The framework looks any other one up and throws where there is
/// none of that name.
/// </summary>
internal static class Utf8Bodies
{
    private const string Utf8 = "utf-8";

    public static Task Demand(HttpContext context, RequestDelegate next)
    {
        if (IsUtf8(context.Request.ContentType))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }

    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var type)
        || type.Charset.Length == 0
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals(Utf8, StringComparison.OrdinalIgnoreCase);
}
