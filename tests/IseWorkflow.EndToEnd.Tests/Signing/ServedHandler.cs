using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.EndToEnd.Tests.Signing;

/// <summary>A third party over real HTTP: what answers in the test's process otherwise, behind a port of its own.</summary>
internal sealed class ServedHandler : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServedHandler(HttpMessageHandler handler)
    {
        Handler = handler;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>Who answers.</summary>
    public HttpMessageHandler Handler { get; set; }

    /// <summary>Takes the question and hangs up.</summary>
    public bool IsDown { get; set; }

    /// <summary>Takes the question and never answers.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Done before each answer, such as setting the party's clock.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public static async Task<ServedHandler> StartAsync(HttpMessageHandler handler)
    {
        var served = new ServedHandler(handler);
        await served.app.StartAsync(TestContext.Current.CancellationToken);
        return served;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Abort();
            return;
        }

        if (IsSilent)
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        await Before();
        using var inner = new HttpMessageInvoker(Handler, disposeHandler: false);
        using var question = new HttpRequestMessage(new(context.Request.Method), Address) { Content = new StreamContent(context.Request.Body) };
        using var answer = await inner.SendAsync(question, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
