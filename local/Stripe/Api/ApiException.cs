using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Local.Stripe.Api;

/// <summary>A refusal, as Stripe words one (docs.stripe.com/api/errors).</summary>
/// <param name="parameter">The parameter at fault.</param>
internal sealed class ApiException(
    string message, string? code = null, string? parameter = null, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public int Status => status;

    /// <summary>False where the request was refused before anything was done: then no answer is kept for its idempotency key.</summary>
    public bool WasCarriedOut { get; init; }

    public string Type { get; init; } = "invalid_request_error";

    public object Shape(string requestId) => new
    {
        error = new
        {
            type = Type,
            code,
            message = Message,
            param = parameter,
            doc_url = code is null ? null : $"https://stripe.com/docs/error-codes/{code.Replace('_', '-')}",
            request_log_url = $"https://dashboard.stripe.com/test/logs/{requestId}",
        },
    };

    public static ApiException Missing(string kind, string? id, string parameter = "id") =>
        new($"No such {kind}: '{id}'", "resource_missing", parameter, StatusCodes.Status404NotFound);
}
