using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Local.Tests.Stripe;

/// <summary>The service's webhook, answering as told.</summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    private readonly Channel<PostedEvent> posted = Channel.CreateUnbounded<PostedEvent>();
    private readonly WebApplication app;

    private WebhookListener(WebApplication app) => this.app = app;

    /// <summary>The status of the answers from now on.</summary>
    public int Answer { get; set; } = StatusCodes.Status200OK;

    public Uri Address => new(app.Urls.Single());

    public static async Task<WebhookListener> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var listener = new WebhookListener(app);
        app.Run(listener.TakeAsync);
        await app.StartAsync();
        return listener;
    }

    /// <summary>The next post, waited for.</summary>
    public ValueTask<PostedEvent> NextAsync(CancellationToken cancellation) => posted.Reader.ReadAsync(cancellation);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Response.StatusCode = Answer;
        await posted.Writer.WriteAsync(new(body, context.Request.Headers["Stripe-Signature"].ToString()));
    }
}

internal sealed record PostedEvent(string Body, string Signature)
{
    public string Id => System.Text.Json.JsonDocument.Parse(Body).RootElement.GetProperty("id").GetString()!;
}
