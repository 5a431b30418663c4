using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace IseWorkflow.Api.Accounts;

/// <summary>The secret of a mailed link, as the linked page sends it (RFC 6750 section 2.1).</summary>
public static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The secret; null where the request carries none.</summary>
    public static string? Bearer(this HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
