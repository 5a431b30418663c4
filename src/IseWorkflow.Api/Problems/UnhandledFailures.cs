using IseWorkflow.Core;
using IseWorkflow.Core.Health;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace IseWorkflow.Api.Problems;

/// <summary>
/// Answers for exceptions: what cannot be read is the sender's, an outage is worth another try, everything else is a bug. Logged without the
/// exception's message, which may quote what a citizen wrote.
/// </summary>
internal sealed partial class UnhandledFailures(IEnumerable<IOutages> outages, ILogger<UnhandledFailures> logger) : IExceptionHandler
{
    private static readonly Refusal Unavailable = new(
        "service_unavailable",
        RefusalKind.Unavailable,
        new(
            "ただいまシステムが混み合っているか、一時的に停止しています。入力した内容はこの端末に残っています。しばらくしてからもう一度お試しください。",
            "The service is busy or down for a moment. What you entered is kept on this device. Try again in a while."));

    private static readonly Refusal Broken = new(
        "internal_error",
        RefusalKind.Unavailable,
        new(
            "システムの不具合により処理できませんでした。しばらくしてからもう一度お試しください。続く場合は担当課にお問い合わせください。",
            "Something went wrong in the service. Try again in a while; if it stays so, ask the department in charge."));

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (refusal, status) = Answer(exception);
        if (status >= StatusCodes.Status500InternalServerError)
            Failed(httpContext.Request.Method, RouteOf(httpContext), exception.GetType().Name, exception.InnerException?.GetType().Name, exception.StackTrace);
        await new RefusalProblem(refusal, status).ExecuteAsync(httpContext);
        return true;
    }

    private (Refusal Refusal, int Status) Answer(Exception exception) => exception switch
    {
        BadHttpRequestException bad when StatusProblems.Of(bad.StatusCode) is { } refusal => (refusal, bad.StatusCode),
        _ when outages.Any(outage => outage.IsOutage(exception)) => (Unavailable, StatusCodes.Status503ServiceUnavailable),
        _ => (Broken, StatusCodes.Status500InternalServerError),
    };

    /// <summary>The route's pattern and not the path, which may hold an id.</summary>
    private static string? RouteOf(HttpContext context) =>
        (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;

    [LoggerMessage(30, LogLevel.Error, "{Method} {Route} failed: {Error} ({Inner}) {Stack}")]
    private partial void Failed(string method, string? route, string error, string? inner, string? stack);
}
