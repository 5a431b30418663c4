using IseWorkflow.Local.Stripe.Ledger;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>Pages run no script and load nothing from elsewhere.</summary>
internal static class PageHeaders
{
    public static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy("'self'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }

    /// <summary>Browsers hold the way back to the service, a redirect after the form was sent, against the same rule.</summary>
    public static void Allow(HttpContext context, CheckoutSession session) => context.Response.Headers.ContentSecurityPolicy =
        Policy("'self' " + new Uri(SuccessUrl.Of(session)).GetLeftPart(UriPartial.Authority));

    private static string Policy(string formAction) =>
        $"default-src 'none'; style-src 'self'; base-uri 'none'; form-action {formAction}; frame-ancestors 'none'";
}
