using IseWorkflow.Local.Stripe.Till;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>The hosted page, at the address that a session tells.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes, CheckoutVisit visit, Counter counter)
    {
        routes.MapGet("/pay.css", () => Results.Stream(
            typeof(PageEndpoints).Assembly.GetManifestResourceStream("pay.css") ?? throw new InvalidOperationException("No pay.css."),
            "text/css; charset=utf-8"));
        routes.MapGet("/c/pay/{id}", (HttpContext context, string id) => counter.Serve(() => visit.Look(context, id)));
        routes.MapGet("/c/pay/{id}/challenge", (HttpContext context, string id) => counter.Serve(() => visit.LookAtChallenge(context, id)));
        routes.MapGet("/c/pay/{id}/voucher", (HttpContext context, string id) => counter.Serve(() => visit.LookAtVoucher(context, id)));
        Post(routes, "/c/pay/{id}/card", counter, (context, id, form) => visit.PayByCard(context, id, Entry(form)));
        Post(routes, "/c/pay/{id}/challenge", counter, (context, id, form) => visit.AnswerChallenge(context, id, form["answer"] == "pass"));
        Post(routes, "/c/pay/{id}/konbini", counter, (context, id, form) => visit.PayAtStore(context, id, Text(form, "email"), Text(form, "name")));
        Post(routes, "/c/pay/{id}/voucher", counter, (context, id, _) => visit.PayVoucher(context, id));
    }

    /// <summary>The address itself is the secret that lets somebody pay, so a token against forged requests would add nothing.</summary>
    private static void Post(IEndpointRouteBuilder routes, string path, Counter counter, Func<HttpContext, string, IFormCollection, IResult> act) =>
        routes.MapPost(path, async (HttpContext context, string id) =>
        {
            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
            return counter.Serve(() => act(context, id, form));
        });

    private static CardEntry Entry(IFormCollection form) =>
        new(Text(form, "email"), Text(form, "number"), Text(form, "expiry"), Text(form, "cvc"), Text(form, "name"));

    private static string Text(IFormCollection form, string name) => form[name].ToString();
}
