using System.Web;

namespace IseWorkflow.Adapters.Tests.Stripe;

/// <summary>Remembers the last request that went to Stripe.</summary>
internal sealed class RecordingHandler : DelegatingHandler
{
    private Recorded last = new();

    public string? LastMethod => last.Method;

    /// <summary>The form's pairs, decoded, as <c>name=value</c>.</summary>
    public IReadOnlyList<string> LastForm => last.Form;

    public string? LastKey => last.Key;

    /// <summary>Every header that Stripe has answered with.</summary>
    public IReadOnlyCollection<string> AnswerHeaders => last.AnswerHeaders;

    /// <summary>Another handler that writes into the same memory: each belongs to one client.</summary>
    public RecordingHandler Another() => new() { last = last };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        last.Method = request.Method.Method;
        last.Form = [.. body.Split('&').Select(pair => HttpUtility.UrlDecode(pair))];
        last.Key = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null;
        var answer = await base.SendAsync(request, cancellationToken);
        last.AnswerHeaders.UnionWith(answer.Headers.Select(header => header.Key));
        return answer;
    }

    private sealed class Recorded
    {
        public string? Method { get; set; }

        public IReadOnlyList<string> Form { get; set; } = [];

        public string? Key { get; set; }

        public HashSet<string> AnswerHeaders { get; } = [];
    }
}
