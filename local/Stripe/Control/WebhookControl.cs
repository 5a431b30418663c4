using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;
using IseWorkflow.Local.Stripe.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IseWorkflow.Local.Stripe.Control;

/// <summary>Lets deliveries be late, lost, doubled and out of order.</summary>
internal static class WebhookControl
{
    public static void MapWebhooks(this IEndpointRouteBuilder control)
    {
        control.MapGet("/webhooks", (string? after, Counter counter, Books books) =>
            counter.Serve(() => books.Events.After(after).Select(told => EventView.Of(told, books)).ToList()));
        control.MapPost("/webhooks", Configure);
        control.MapPost("/webhooks/release", (ReleaseOrder order, Counter counter, PostOffice post) =>
            TypedResults.Ok(new ReleaseReport(counter.Serve(() => post.Release(order.Order == "newest-first")))));
        control.MapPost("/webhooks/{id}/send", SendAsync);
        control.MapPost("/events", TellAnything);
    }

    /// <param name="Mode">See <see cref="PostMode.Named"/>; null leaves it.</param>
    /// <param name="Endpoint">Where to post to from now on; null leaves it.</param>
    internal sealed record WebhookOrder(string? Mode, int DelaySeconds = 60, Uri? Endpoint = null);

    /// <param name="Order"><c>oldest-first</c> or <c>newest-first</c>.</param>
    internal sealed record ReleaseOrder(string Order);

    /// <param name="Released">How many.</param>
    internal sealed record ReleaseReport(int Released);

    /// <param name="Status">The endpoint's; 0 where it did not answer.</param>
    internal sealed record SendReport(int Status);

    /// <param name="Type">Of an event that is no business of the service's.</param>
    internal sealed record EventOrder(string Type);

    private static Ok<string> TellAnything(EventOrder order, Counter counter, EventDesk events)
    {
        var shape = new { id = "obj_1", @object = "something", metadata = new { app = "another" } };
        return TypedResults.Ok(counter.Serve(() => events.Tell(order.Type, shape).Id));
    }

    private static Results<NoContent, BadRequest> Configure(WebhookOrder order, Counter counter, PostOffice post, Postman postman)
    {
        var mode = PostMode.Named(order.Mode, TimeSpan.FromSeconds(order.DelaySeconds));
        if (order.Mode is not null && mode is null)
            return TypedResults.BadRequest();
        counter.Serve(() => (post.Mode, post.Endpoint) = (mode ?? post.Mode, order.Endpoint ?? post.Endpoint));
        postman.Wake();
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SendAsync(string id, Counter counter, Books books, Postman postman, CancellationToken cancellation) =>
        counter.Serve(() => books.Events.Find(id, out var told) ? told : null) is { } told
            ? TypedResults.Ok(new SendReport(await postman.SendAsync(told, cancellation)))
            : TypedResults.NotFound();

    internal sealed record EventView(string Id, string Type, DateTimeOffset Created, string Body, IReadOnlyList<DeliveryView> Deliveries)
    {
        public static EventView Of(StripeEvent told, Books books) => new(
            told.Id,
            told.Type,
            told.Created,
            told.Body,
            [.. Copies(told, books).Select(delivery => new DeliveryView(delivery.State.Snake(), delivery.Tries, delivery.LastAnswer, delivery.DueAt))]);

        private static IEnumerable<Delivery> Copies(StripeEvent told, Books books)
        {
            for (var copy = 1; books.Deliveries.Find(PostOffice.CopyId(told, copy), out var delivery); copy++)
                yield return delivery;
        }
    }

    internal sealed record DeliveryView(string State, int Tries, int? LastAnswer, DateTimeOffset? DueAt);
}
