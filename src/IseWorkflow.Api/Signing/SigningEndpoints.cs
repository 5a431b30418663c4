using IseWorkflow.Api.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Api.Signing;

/// <summary>The two sides of signing: the browser that waits, and the app that signs.</summary>
internal static class SigningEndpoints
{
    /// <summary>
    /// A signature of the most octets that are looked at (1 MiB) in base64, and a little more: so that one which is too large is answered with its
    /// own refusal.
    /// </summary>
    private const long MostSignatureBytes = 2 * 1024 * 1024;

    public static void MapSigning(this IEndpointRouteBuilder routes)
    {
        var browser = routes.MapGroup("/api/citizen/applications/{id}/signing-sessions").RequireAuthorization(CitizenAuthentication.Policy);
        browser.MapPost("", BrowserSide.OpenAsync);
        browser.MapGet("newest", BrowserSide.FindNewestAsync);

        var app = routes.MapGroup("/api/citizen/signing").RequireCors(SigningServices.AppPolicy);
        app.MapGet("document", AppSide.FetchAsync);
        app.MapPost("signature", AppSide.SubmitAsync).WithMetadata(new RequestSizeLimitAttribute(MostSignatureBytes));
    }
}
