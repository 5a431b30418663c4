using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;
using IseWorkflow.Local.Stripe.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IseWorkflow.Local.Stripe.Pages;

/// <summary>The dashboard, and its buttons: each posts what it is about and comes back.</summary>
internal static class DashboardEndpoints
{
    public static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Counter counter, Books books, PostOffice post) => counter.Serve(() => DashboardPage.Of(books, post).Answer()));
        var buttons = routes.MapGroup("/dashboard");
        Act<KonbiniDesk>(buttons, "store", (desk, payment) => desk.Pay(payment));
        Act<KonbiniDesk>(buttons, "run-out", (desk, payment) => desk.RunOut(payment.Id));
        Act<RefundDesk>(buttons, "refund", RefundTheRest);
        Act<DisputeDesk>(buttons, "dispute", (desk, payment) => desk.Open(payment));
        Act<DisputeDesk>(buttons, "won", (desk, payment) => desk.Close(payment, isWon: true));
        Act<DisputeDesk>(buttons, "lost", (desk, payment) => desk.Close(payment, isWon: false));
        Press(buttons, "mode", (context, value) => SetMode(context.RequestServices.GetRequiredService<PostOffice>(), value));
        Press(buttons, "release", (context, value) => context.RequestServices.GetRequiredService<PostOffice>().Release(value == "newest-first"));
        buttons.MapPost("send", SendAsync);
    }

    private static void Act<TDesk>(IEndpointRouteBuilder buttons, string name, Action<TDesk, Payment> act)
        where TDesk : notnull => Press(buttons, name, (context, value) =>
        {
            if (context.RequestServices.GetRequiredService<Books>().Payments.Find(value, out var payment))
                act(context.RequestServices.GetRequiredService<TDesk>(), payment);
        });

    private static void Press(IEndpointRouteBuilder buttons, string name, Action<HttpContext, string> act) =>
        buttons.MapPost(name, async (HttpContext context, Counter counter) =>
        {
            var value = await ValueAsync(context);
            counter.Serve(() => act(context, value));
            return Results.LocalRedirect("/");
        });

    private static async Task<IResult> SendAsync(HttpContext context, Counter counter, Books books, Postman postman)
    {
        var id = await ValueAsync(context);
        if (counter.Serve(() => books.Events.Find(id, out var told) ? told : null) is { } found)
            await postman.SendAsync(found, context.RequestAborted);
        return Results.LocalRedirect("/");
    }

    private static void SetMode(PostOffice post, string name) => post.Mode = PostMode.Named(name, TimeSpan.FromMinutes(1)) ?? post.Mode;

    private static void RefundTheRest(RefundDesk desk, Payment payment)
    {
        if (payment.Refundable > 0)
            desk.Refund(payment, payment.Refundable, null, new Dictionary<string, string>());
    }

    private static async Task<string> ValueAsync(HttpContext context) =>
        context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["value"].ToString() : "";
}
