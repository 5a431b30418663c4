using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IseWorkflow.Local.Stripe.Ledger;
using IseWorkflow.Local.Stripe.Till;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>What every request to the API goes through: key, parameters, idempotency, and the form of answers and errors.</summary>
internal sealed class ApiPipeline(
    Counter counter, IdempotencyKeys keys, ApiBehaviour behaviour, StripeStandInOptions options, StripeIds ids, StandInClock clock)
{
    public async Task RunAsync(HttpContext context, Func<ApiCall, object> endpoint)
    {
        var requestId = ids.Request();
        context.Response.Headers["Request-Id"] = requestId;
        context.Response.Headers["Stripe-Version"] = options.ApiVersion;
        var answer = await AnswerAsync(context, endpoint, requestId);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task<Answer> AnswerAsync(HttpContext context, Func<ApiCall, object> endpoint, string requestId)
    {
        try
        {
            RefuseStrangers(context.Request);
            var parameters = new Parameters(await PairsAsync(context.Request));
            var key = context.Request.Method == HttpMethods.Post ? context.Request.Headers["Idempotency-Key"].FirstOrDefault() : null;
            using var claim = keys.Claim(key);
            var call = new ApiCall(parameters, context.Request.RouteValues["id"] as string, Site(context.Request));
            var answer = counter.Serve(() => Work(context, endpoint, call, key, requestId));
            if (behaviour.Delay > TimeSpan.Zero)
                await Task.Delay(behaviour.Delay, clock, context.RequestAborted);
            return answer;
        }
        catch (ApiException refusal)
        {
            return Write(refusal.Status, refusal.Shape(requestId));
        }
    }

    private Answer Work(HttpContext context, Func<ApiCall, object> endpoint, ApiCall call, string? key, string requestId)
    {
        if (behaviour.Outage is { } status)
            throw new ApiException("An unexpected error occurred.", status: status) { Type = "api_error" };
        var fingerprint = Fingerprint(context.Request, call.Parameters);
        if (keys.Replay(key, fingerprint) is { } saved)
        {
            context.Response.Headers["Idempotent-Replayed"] = "true";
            return new(saved.Status, saved.Body);
        }

        var answer = CarryOut(endpoint, call, requestId);
        keys.Keep(key, fingerprint, answer.Status, answer.Body);
        return answer;
    }

    private static Answer CarryOut(Func<ApiCall, object> endpoint, ApiCall call, string requestId)
    {
        try
        {
            return Write(StatusCodes.Status200OK, endpoint(call));
        }
        catch (ApiException refusal) when (refusal.WasCarriedOut)
        {
            return Write(refusal.Status, refusal.Shape(requestId));
        }
    }

    private void RefuseStrangers(HttpRequest request)
    {
        var expected = $"Bearer {options.ApiKey}";
        var given = request.Headers.Authorization.ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected)))
            throw new ApiException("Invalid API Key provided", status: StatusCodes.Status401Unauthorized);
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> PairsAsync(HttpRequest request)
    {
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> pairs =
            request.HasFormContentType ? await request.ReadFormAsync() : request.Query;
        return pairs.SelectMany(pair => pair.Key.EndsWith("[]", StringComparison.Ordinal)
            ? pair.Value.Select((value, i) => KeyValuePair.Create($"{pair.Key[..^2]}[{i}]", value ?? ""))
            : [KeyValuePair.Create(pair.Key, pair.Value.ToString())]);
    }

    private static Uri Site(HttpRequest request) => new($"{request.Scheme}://{request.Host}/");

    private static string Fingerprint(HttpRequest request, Parameters parameters) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}?{parameters.Canonical()}")));

    private static Answer Write(int status, object shape) => new(status, JsonSerializer.Serialize(shape, Shapes.Format));

    private sealed record Answer(int Status, string Body);
}
