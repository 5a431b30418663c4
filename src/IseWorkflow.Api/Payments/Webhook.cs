using System.Text;
using IseWorkflow.Api.Applications;
using IseWorkflow.Api.Problems;
using IseWorkflow.Core;
using IseWorkflow.Core.Payments;
using Microsoft.AspNetCore.Http;

namespace IseWorkflow.Api.Payments;

/// <summary>
/// Takes what the payment provider posts: 200 once it is stored or is none of ours, 400 where the signature does not prove its origin.
/// Where it cannot be stored, the exception becomes a 5xx and the provider delivers again.
/// </summary>
internal static class Webhook
{
    /// <summary>Events of ours have some kilobytes.</summary>
    public const int MostBytes = 256 * 1024;

    private const string SignatureHeader = "Stripe-Signature";

    private static readonly Refusal TooLarge = new(
        "payment_event_too_large", RefusalKind.TooLarge, new("イベントが大きすぎます。", "The event is too large."));

    public static async Task<IResult> TakeAsync(HttpRequest request, PaymentIntake intake, CancellationToken cancellation)
    {
        if (await request.ReadUpToAsync(MostBytes, cancellation) is not { } body)
            return TooLarge.ToProblem();
        var signature = request.Headers[SignatureHeader].ToString();
        var refusal = await intake.TakeAsync(Encoding.UTF8.GetString(body.Span), signature.Length == 0 ? null : signature, cancellation);
        return refusal?.ToProblem(StatusCodes.Status400BadRequest) ?? TypedResults.Ok();
    }
}
