using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace IseWorkflow.Testing.Payments;

/// <summary>
/// Hands requests to a pipeline in this process: no socket, and no thread but the caller's, so that a pipeline that waits for nothing has
/// answered when the call returns.
/// </summary>
public sealed class InlineHandler(RequestDelegate pipeline, IServiceProvider services) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        using var answer = new MemoryStream();
        var context = Receive(request, body, answer);
        await pipeline(context);
        await context.Response.CompleteAsync();
        return Send(context.Response, answer.ToArray());
    }

    private DefaultHttpContext Receive(HttpRequestMessage request, byte[] body, MemoryStream answer)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        var (received, uri) = (context.Request, request.RequestUri!);
        (received.Method, received.Scheme, received.Host) = (request.Method.Method, uri.Scheme, new(uri.Authority));
        (received.Path, received.QueryString) = (PathString.FromUriComponent(uri), QueryString.FromUriComponent(uri));
        foreach (var (name, values) in request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()))
            received.Headers[name] = values.ToArray();
        (received.Body, received.ContentLength) = (new MemoryStream(body), body.Length);
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new BodyDetection(body.Length > 0));
        context.Response.Body = answer;
        return context;
    }

    private static HttpResponseMessage Send(HttpResponse answered, byte[] body)
    {
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)answered.StatusCode) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in answered.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                response.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return response;
    }

    private sealed class BodyDetection(bool hasBody) : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => hasBody;
    }
}
