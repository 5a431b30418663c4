using System.Net.Http.Json;
using System.Text.Json;
using IseWorkflow.Tools.Sign.Dialogue;

namespace IseWorkflow.Tools.Sign.Service;

/// <summary>The app's two calls of <c>docs/signing-protocol.md</c>, to one service and no other.</summary>
internal sealed class SigningService : IDisposable
{
    private const int MaxAnswerLength = 8 * 1024 * 1024;

    private readonly HttpClient http;

    public SigningService(Uri origin, Language language)
    {
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = origin,
            Timeout = TimeSpan.FromSeconds(60),
            MaxResponseContentBufferSize = MaxAnswerLength,
        };
        http.DefaultRequestHeaders.AcceptLanguage.Add(new(language == Language.En ? "en" : "ja"));
    }

    public void Dispose() => http.Dispose();

    public async Task<Step<DocumentToSign>> FetchAsync(string token, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Get, "/api/citizen/signing/document", token);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                return await ExplainAsync(response, cancellation) ?? Outcomes.ServiceUnreachable;
            return (await response.Content.ReadFromJsonAsync<DocumentAnswer>(cancellation))?.Check() ?? Outcomes.ServiceUnreachable;
        }
        catch (Exception e) when (IsFailure(e, cancellation))
        {
            return Outcomes.ServiceUnreachable;
        }
    }

    /// <summary>Posts once. A token is good for one post, so what becomes of a broken one only the application's page tells.</summary>
    public async Task<Outcome> PostAsync(string token, byte[] cms, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Post, "/api/citizen/signing/signature", token);
        request.Content = JsonContent.Create(new { format = "cms", signature = cms });
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return response.IsSuccessStatusCode ? Outcomes.Signed : await ExplainAsync(response, cancellation) ?? Outcomes.ResultUnknown;
        }
        catch (Exception e) when (IsFailure(e, cancellation))
        {
            return Outcomes.ResultUnknown;
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("X-Ise-Token", token);
        return request;
    }

    private static async Task<Outcome?> ExplainAsync(HttpResponseMessage response, CancellationToken cancellation) =>
        response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? (await response.Content.ReadFromJsonAsync<ServiceProblem>(cancellation))?.ToOutcome(response.StatusCode)
            : null;

    private static bool IsFailure(Exception exception, CancellationToken cancellation) =>
        exception is HttpRequestException or IOException or JsonException or NotSupportedException
        || (exception is OperationCanceledException && !cancellation.IsCancellationRequested);
}
