using System.Net.Http.Headers;
using System.Text;
using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;
using Microsoft.Extensions.Hosting;

namespace IseWorkflow.Local.Stripe.Webhooks;

/// <summary>Delivers events, one after the other, until each was answered with 2xx; and lets what is due happen in time.</summary>
internal sealed class Postman(Counter counter, DueDates due, PostOffice post, Books books, StripeStandInOptions options, StandInClock clock)
    : BackgroundService
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly SemaphoreSlim came = new(0);

    /// <summary>Looks again at the clock.</summary>
    public void Wake() => came.Release();

    /// <summary>Posts an event now, beside the queue.</summary>
    /// <returns>The endpoint's status; 0 where it did not answer.</returns>
    public async Task<int> SendAsync(StripeEvent told, CancellationToken cancellation)
    {
        if (counter.Serve(() => post.Endpoint) is not { } endpoint)
            return 0;
        using var content = new StringContent(told.Body, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        content.Headers.Add("Stripe-Signature", Signature.Of(told.Body, options.WebhookSecret, clock.GetUtcNow()));
        try
        {
            using var answer = await http.PostAsync(endpoint, content, cancellation);
            return (int)answer.StatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return 0;
        }
    }

    public override void Dispose()
    {
        http.Dispose();
        came.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        post.Came += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await StepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was under way is still to be delivered, and will be after the next start.
        }
    }

    private async Task StepAsync(CancellationToken cancellation)
    {
        if (counter.Serve(Next) is var (delivery, told) && told is not null)
            await DeliverAsync(delivery!, told, cancellation);
        else
            await WaitAsync(cancellation);
    }

    private (Delivery? Delivery, StripeEvent? Event) Next() =>
        post.Endpoint is not null && post.Pop() is { } delivery && books.Events.Find(delivery.EventId, out var told) ? (delivery, told) : (null, null);

    private async Task DeliverAsync(Delivery delivery, StripeEvent told, CancellationToken cancellation)
    {
        var answer = await SendAsync(told, cancellation);
        counter.Serve(() => post.Note(delivery, answer));
    }

    /// <summary>Until something comes, or the next thing is due.</summary>
    private async Task WaitAsync(CancellationToken cancellation)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var next = counter.Serve(() => new[] { due.Next, post.Endpoint is null ? null : post.Next }.Min());
        var pause = next is { } at ? TimeSpan.FromTicks(Math.Clamp((at - clock.GetUtcNow()).Ticks, 0, TimeSpan.TicksPerHour)) : TimeSpan.FromHours(1);
        await Task.WhenAny(came.WaitAsync(awake.Token), Task.Delay(pause, clock, awake.Token));
        await awake.CancelAsync();
    }
}
