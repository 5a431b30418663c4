using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Local.Stripe.Pages;

internal static class HtmlResult
{
    public static IResult Answer(this Html html, int status = StatusCodes.Status200OK) =>
        Results.Content(html.ToString(), "text/html; charset=utf-8", statusCode: status);
}
