using System.Security.Cryptography;
using System.Text.Json;
using IseWorkflow.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace IseWorkflow.Api.Procedures;

/// <summary>Answers that everybody may keep and has to ask about again, because midnight may change them.</summary>
internal static class RevalidatedJson
{
    /// <summary>The body as JSON with an entity tag of its content; 304 where the browser has it already (RFC 9110 section 13).</summary>
    public static IResult Revalidated<T>(this HttpContext http, T body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Json.Options);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
        http.Response.Headers.CacheControl = "public, no-cache";
        return TypedResults.File(bytes, "application/json; charset=utf-8", entityTag: tag);
    }
}
